// What packages add to a project: where its lessons are found as one file.
import { Args, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import type { Locale } from '#platform/values/locale.js';
import { Project } from '#programme/projects/project.entity.js';
import { LessonPackagesService } from './lesson-package.service.js';

@FieldsOf(() => Project)
export class ProjectLessonPackageFields {
  constructor(private readonly packages: LessonPackagesService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Adressen till lärdomarna som paket: PDF, kalkylark och data i en zip. Where its published lessons are found as one file, for whoever is signed in; with `&audience=OPENLY` only those that everybody may read. Null while nothing is published.',
  })
  @Needs('id')
  async lessonPackageUrl(
    @By() actor: Actor,
    @Parent() { id }: Project,
    @Args('locale', {
      type: () => LocaleNames,
      nullable: true,
      description: 'The language of the package; that of the request unless it says otherwise.',
    })
    asked?: Locale | null,
  ): Promise<string | null> {
    return this.packages.addressOf(actor, id, asked);
  }
}

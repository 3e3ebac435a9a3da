// What papers add to an assessment: where its paper is.
import { Args, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import type { Locale } from '#platform/values/locale.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { PapersService } from './paper.service.js';

@FieldsOf(() => Assessment)
export class AssessmentPaperFields {
  constructor(private readonly papers: PapersService) {}

  @ResolveField(() => String, {
    nullable: true,
    description:
      'Adressen till papperet som PDF: figuren, åtgärderna, svaren. Where the paper of its sitting is, for whoever is signed in; null for other partners.',
  })
  @Needs('projectId', 'organisationId')
  paperUrl(
    @By() actor: Actor,
    @Parent() assessment: Assessment,
    @Args('locale', {
      type: () => LocaleNames,
      nullable: true,
      description: 'The language of the paper; that of the request unless it says otherwise.',
    })
    asked?: Locale | null,
  ): string | null {
    return this.papers.addressOf(actor, assessment, asked);
  }
}

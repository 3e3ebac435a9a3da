// What lessons add to a project: its own, what it is asked for when it ends, and what it may learn from those before it.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { Lesson } from './lesson.entity.js';
import { LessonConnection, LessonPage } from './lesson.inputs.js';
import { LessonPrompt } from './lesson-prompt.entity.js';
import { lessonList, lessonsFor } from './lesson.reads.js';
import { LessonsService } from './lesson.service.js';

@FieldsOf(() => Project)
export class ProjectLessonFields {
  constructor(
    private readonly reader: Reader,
    private readonly service: LessonsService,
  ) {}

  @Branch<Lesson>(() => LessonConnection, {
    of: () => Lesson,
    by: 'projectId',
    list: () => lessonList,
    description: 'Projektets lärdomar. What the project has taught, latest published first.',
  })
  async lessons(
    @Parent() project: Project,
    @Args() _page: LessonPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Lesson>> {
    return this.reader.branch(project, info);
  }

  @Branch<Lesson>(() => LessonConnection, {
    of: () => Lesson,
    from: lessonsFor,
    list: () => lessonList,
    description:
      'Lärdomar att börja med: från föregångarna och från projekt med samma taggar. Lessons to begin with: of the projects it follows upon, and those that share a tag with it.',
  })
  async lessonsToLearn(
    @Parent() project: Project,
    @Args() _page: LessonPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Lesson>> {
    return this.reader.branch(project, info);
  }

  @ResolveField(() => [LessonPrompt], {
    description:
      'Frågorna att svara på när det slutar, efter skälen till att det slutade. What it is asked when it ends, by the reasons why it ended.',
  })
  @Needs('endedEarly')
  lessonPrompts(@Parent() { endedEarly }: Project): LessonPrompt[] {
    return this.service.prompts({ reasons: endedEarly?.reasons ?? [] });
  }
}

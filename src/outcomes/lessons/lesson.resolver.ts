// Lessons over the API: the register, what is asked for, and one mutation for each verb.
import { Args, Info, Mutation, Parent, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Lesson } from './lesson.entity.js';
import {
  LessonAmendInput,
  LessonConnection,
  LessonPage,
  LessonPromptArgs,
  LessonPublishInput,
  LessonWithdrawInput,
  LessonWriteInput,
} from './lesson.inputs.js';
import { lessonPolicy } from './lesson.policy.js';
import { LessonPrompt } from './lesson-prompt.entity.js';
import { lessonList } from './lesson.reads.js';
import { LessonsService } from './lesson.service.js';

@FieldsOf(() => Lesson)
export class LessonResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: LessonsService,
  ) {}

  @Query(() => LessonConnection, {
    description:
      'Lärdomar, senast publicerade först; egna utkast överst. Lessons, latest published first, own drafts on top.',
  })
  @Allow(lessonPolicy.read)
  async lessons(
    @By() actor: Actor,
    @Args() page: LessonPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Lesson>> {
    return this.reader.list(actor, lessonList, page, info);
  }

  @Query(() => Lesson, {
    nullable: true,
    description: 'En lärdom; null när du inte ser den. One lesson; null when you may not see it.',
  })
  @Allow(lessonPolicy.read)
  async lesson(
    @By() actor: Actor,
    @Id('The lesson.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Lesson | null> {
    return this.reader.one(actor, Lesson, id, info);
  }

  @Query(() => [LessonPrompt], {
    description:
      'Frågorna som lockar fram lärdomar när ett projekt slutar. What is asked when a project ends, by reason.',
  })
  @Allow(lessonPolicy.read)
  lessonPrompts(@Args() args: LessonPromptArgs): LessonPrompt[] {
    return this.service.prompts(args);
  }

  @Mutation(() => Lesson, {
    description: 'Skriv en lärdom. Writes a lesson down; it is a draft until it is published.',
  })
  @Allow(lessonPolicy.write)
  async lessonWrite(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What was learnt.' }) input: LessonWriteInput,
  ): Promise<Lesson> {
    return this.service.write(actor, id, input);
  }

  @Mutation(() => Lesson, { description: 'Ändra en lärdom. Amends a lesson.' })
  @Allow(lessonPolicy.amend)
  async lessonAmend(
    @By() actor: Actor,
    @Id('The lesson.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: LessonAmendInput,
  ): Promise<Lesson> {
    return this.service.amend(actor, id, version, input);
  }

  @Mutation(() => Lesson, {
    description: 'Publicera en lärdom i arbetsytan eller öppet. Publishes a lesson in the workspace, or openly.',
  })
  @Allow(lessonPolicy.publish)
  async lessonPublish(
    @By() actor: Actor,
    @Id('The lesson.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'To whom.' }) input: LessonPublishInput,
  ): Promise<Lesson> {
    return this.service.publish(actor, id, version, input);
  }

  @Mutation(() => Lesson, { description: 'Ta tillbaka en lärdom. Withdraws a lesson: it is not read any more.' })
  @Allow(lessonPolicy.withdraw)
  async lessonWithdraw(
    @By() actor: Actor,
    @Id('The lesson.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'Why.' }) input: LessonWithdrawInput,
  ): Promise<Lesson> {
    return this.service.withdraw(actor, id, version, input);
  }

  @Branch<Insatsomrade>(() => [Insatsomrade], {
    of: () => Insatsomrade,
    from: (lesson, { workspace }) => sql`SELECT i.* FROM insatsomrade i
      WHERE i.workspace_id = ${workspace} AND i.id = ANY(${lesson}.insatsomrade_ids)`,
    order: (row) => sql`${row.position}, ${row.id}`,
    description: 'Insatsområdena den handlar om. The areas it is about.',
  })
  async insatsomraden(@Parent() lesson: Lesson, @Info() info: GraphQLResolveInfo): Promise<Insatsomrade[]> {
    return this.reader.branch(lesson, info);
  }

  @Branch<Organisation>(() => [Organisation], {
    of: () => Organisation,
    from: (lesson, { workspace }) => sql`SELECT o.* FROM organisation o
      WHERE o.workspace_id = ${workspace} AND o.id = ANY(${lesson}.funder_ids)`,
    order: (row) => sql`${row.name}, ${row.id}`,
    description: 'Finansiärerna. The organisations that paid.',
  })
  async funders(@Parent() lesson: Lesson, @Info() info: GraphQLResolveInfo): Promise<Organisation[]> {
    return this.reader.branch(lesson, info);
  }
}

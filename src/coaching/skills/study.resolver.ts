// Studies over the API.
import { Args, Info, Mutation, Query } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { studyPolicy } from './skill.policy.js';
import { studyList } from './skill.reads.js';
import { Study } from './study.entity.js';
import { StudyAmendInput, StudyConnection, StudyPage, StudyRegisterInput } from './study.inputs.js';
import { StudiesService } from './study.service.js';

@FieldsOf(() => Study)
export class StudyResolver {
  constructor(
    private readonly reader: Reader,
    private readonly service: StudiesService,
  ) {}

  @Query(() => StudyConnection, { description: 'Studier, den nyaste först. Studies, the latest first.' })
  @Allow(studyPolicy.read)
  async studies(
    @By() actor: Actor,
    @Args() page: StudyPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Study>> {
    return this.reader.list(actor, studyList, page, info);
  }

  @Query(() => Study, { nullable: true, description: 'En studie. One study.' })
  @Allow(studyPolicy.read)
  async study(
    @By() actor: Actor,
    @Id('The study.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Study | null> {
    return this.reader.one(actor, Study, id, info);
  }

  @Mutation(() => Study, {
    description: 'Skriv in en studie. Registers a study, for every project of the workspace.',
  })
  @Allow(studyPolicy.register)
  async studyRegister(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'What it is, and what it shows.' }) input: StudyRegisterInput,
  ): Promise<Study> {
    return this.service.register(actor, id, input);
  }

  @Mutation(() => Study, { description: 'Ändra en studie. Amends what is said of a study.' })
  @Allow(studyPolicy.amend)
  async studyAmend(
    @By() actor: Actor,
    @Id('The study.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is to change.' }) input: StudyAmendInput,
  ): Promise<Study> {
    return this.service.amend(actor, id, version, input);
  }
}

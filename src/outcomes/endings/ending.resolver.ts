// The end of a project over the API: prepared, settled, done and taken back.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { EndingPreparing } from './ending-preparing.service.js';
import {
  ProjectCloseInput,
  ProjectEndEarlyInput,
  ProjectEndingAmendInput,
  ProjectEndingBeginInput,
  ProjectObligationsSettleInput,
  ProjectReopenInput,
} from './ending.inputs.js';
import { projectEndingPolicy } from './ending.policy.js';
import { EndingService } from './ending.service.js';
import { ObligationAnswersService } from './obligation-answers.service.js';
import { ProjectEnding } from './project-ending.entity.js';
import { ReopeningService } from './reopening.service.js';

@Resolver()
export class EndingResolver {
  constructor(
    private readonly reader: Reader,
    private readonly preparing: EndingPreparing,
    private readonly answers: ObligationAnswersService,
    private readonly endings: EndingService,
    private readonly reopening: ReopeningService,
  ) {}

  @Query(() => ProjectEnding, {
    nullable: true,
    description: 'Ett avslut; null när du inte ser det. One ending; null when you may not see it.',
  })
  @Allow(projectEndingPolicy.read)
  async projectEnding(
    @By() actor: Actor,
    @Id('The ending.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ProjectEnding | null> {
    return this.reader.one(actor, ProjectEnding, id, info);
  }

  @Mutation(() => ProjectEnding, {
    description: 'Ett avslut börjar förberedas, i steg. The end of a project begins to be prepared, step by step.',
  })
  @Allow(projectEndingPolicy.begin)
  async projectEndingBegin(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which project, and what is known so far.' })
    { projectId, ...told }: ProjectEndingBeginInput,
  ): Promise<ProjectEnding> {
    return this.preparing.begin(actor, id, projectId, told);
  }

  @Mutation(() => ProjectEnding, { description: 'Ett steg i avslutet sparas. A step of the ending is saved.' })
  @Allow(projectEndingPolicy.amend)
  async projectEndingAmend(
    @By() actor: Actor,
    @Id('The ending.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What the step says.' }) input: ProjectEndingAmendInput,
  ): Promise<ProjectEnding> {
    return this.preparing.amend(actor, id, expectedVersion, input);
  }

  @Mutation(() => Project, {
    description:
      'Svara för åtaganden: flytta, lämna över, avsluta eller låt företaget äga. What is still promised is moved, handed over, ended or left to the company, in one call.',
  })
  @Allow(projectEndingPolicy.settle)
  async projectObligationsSettle(
    @By() actor: Actor,
    @Id('The project that is to end.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'What becomes of what.' }) { answers }: ProjectObligationsSettleInput,
  ): Promise<Project> {
    return this.answers.settle(actor, id, expectedVersion, answers);
  }

  @Mutation(() => Project, {
    description:
      'Projektet avslutas som planerat; vägras så länge något är lovat som ingen har svarat för. The project ends as planned; refused while something promised is unanswered.',
  })
  @Allow(projectEndingPolicy.close)
  async projectClose(
    @By() actor: Actor,
    @Id('The project.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'On which day, and why its targets ended where they did.' })
    { on = null, ...told }: ProjectCloseInput,
  ): Promise<Project> {
    return this.endings.end(actor, id, expectedVersion, { on, isEarly: false, told });
  }

  @Mutation(() => Project, {
    description:
      'Projektet avslutas i förtid, med beslut och skäl. The project ends before its time, with decision and reasons; refused while something promised is unanswered.',
  })
  @Allow(projectEndingPolicy.endEarly)
  async projectEndEarly(
    @By() actor: Actor,
    @Id('The project.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'When, who decided, and why.' }) { on = null, ...told }: ProjectEndEarlyInput,
  ): Promise<Project> {
    return this.endings.end(actor, id, expectedVersion, { on, isEarly: true, told });
  }

  @Mutation(() => Project, {
    description:
      'Avslutet var ett misstag och tas tillbaka, inom 30 dagar. The end was a mistake and is taken back, within 30 days.',
  })
  @Allow(projectEndingPolicy.reopen)
  async projectReopen(
    @By() actor: Actor,
    @Id('The project.') id: string,
    @ExpectedVersion() expectedVersion: number,
    @Args('input', { description: 'Why.' }) { reason }: ProjectReopenInput,
  ): Promise<Project> {
    return this.reopening.reopen(actor, id, expectedVersion, reason);
  }
}

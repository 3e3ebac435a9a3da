// Enrolments over the API: the lists, and one mutation for each verb.
import { Args, Info, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { ExpectedVersion, Id, NewId } from '#platform/graphql/args.js';
import type { Connection } from '#platform/graphql/page.js';
import { Reader } from '#platform/reader/reader.js';
import { EnrolmentCoachesService } from './enrolment-coaches.service.js';
import { EnrolmentOpeningService } from './enrolment-opening.service.js';
import { Enrolment } from './enrolment.entity.js';
import {
  EnrolmentAgreeInput,
  EnrolmentAskAgainInput,
  EnrolmentCloseInput,
  EnrolmentConnection,
  EnrolmentHandOverInput,
  EnrolmentJudgeInput,
  EnrolmentNameCoachInput,
  EnrolmentOpenInput,
  EnrolmentPage,
  EnrolmentReopenInput,
} from './enrolment.inputs.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { enrolmentList } from './enrolment.reads.js';
import { EnrolmentsService } from './enrolment.service.js';

@Resolver(() => Enrolment)
export class EnrolmentResolver {
  constructor(
    private readonly reader: Reader,
    private readonly enrolments: EnrolmentsService,
    private readonly opening: EnrolmentOpeningService,
    private readonly coaches: EnrolmentCoachesService,
  ) {}

  @Query(() => EnrolmentConnection, {
    name: 'enrolments',
    description: 'Deltaganden i dina projekt. Enrolments in your projects, newest first.',
  })
  @Allow(enrolmentPolicy.read)
  async list(
    @By() actor: Actor,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.reader.list(actor, enrolmentList, page, info);
  }

  @Query(() => Enrolment, {
    nullable: true,
    description: 'Ett deltagande; null när du inte ser det. One enrolment; null when you may not see it.',
  })
  @Allow(enrolmentPolicy.read)
  async enrolment(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Enrolment | null> {
    return this.reader.one(actor, Enrolment, id, info);
  }

  @Mutation(() => Enrolment, {
    description: 'Ett företag visar intresse för ett projekt. A company shows interest in a project.',
  })
  @Allow(enrolmentPolicy.open)
  async enrolmentOpen(
    @By() actor: Actor,
    @NewId() id: string,
    @Args('input', { description: 'Which company, which project, and who answers for it.' }) input: EnrolmentOpenInput,
  ): Promise<Enrolment> {
    return this.opening.open(actor, id, input);
  }

  @Mutation(() => Enrolment, { description: 'Företaget och projektet kommer överens. Company and project agree.' })
  @Allow(enrolmentPolicy.agree)
  async enrolmentAgree(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentAgreeInput,
  ): Promise<Enrolment> {
    return this.enrolments.agree(actor, id, version, input);
  }

  @Mutation(() => Enrolment, {
    description: 'Företaget vill bli frågat igen en annan dag. The company wants to be asked again on a later day.',
  })
  @Allow(enrolmentPolicy.askAgain)
  async enrolmentAskAgain(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentAskAgainInput,
  ): Promise<Enrolment> {
    return this.enrolments.askAgain(actor, id, version, input);
  }

  @Mutation(() => Enrolment, {
    description:
      'Svara på det som projektet låter en människa bedöma. Answer what the project leaves to a person’s judgement.',
  })
  @Allow(enrolmentPolicy.judge)
  async enrolmentJudge(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentJudgeInput,
  ): Promise<Enrolment> {
    return this.enrolments.judge(actor, id, version, input);
  }

  @Mutation(() => Enrolment, {
    description: 'Lämna över företaget till en annan coach. Hand the company over to another coach.',
  })
  @Allow(enrolmentPolicy.handOver)
  async enrolmentHandOver(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentHandOverInput,
  ): Promise<Enrolment> {
    return this.coaches.handOver(actor, id, version, input);
  }

  @Mutation(() => Enrolment, {
    description: 'En coach till är med på deltagandet. One more coach is on the enrolment.',
  })
  @Allow(enrolmentPolicy.nameCoach)
  async enrolmentNameCoach(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentNameCoachInput,
  ): Promise<Enrolment> {
    return this.coaches.name(actor, id, version, input);
  }

  @Mutation(() => Enrolment, {
    description: 'En coach är inte längre med på deltagandet. A coach is on the enrolment no longer.',
  })
  @Allow(enrolmentPolicy.releaseCoach)
  async enrolmentReleaseCoach(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentNameCoachInput,
  ): Promise<Enrolment> {
    return this.coaches.release(actor, id, version, input);
  }

  @Mutation(() => Enrolment, { description: 'Företaget lämnar projektet. The company leaves the project.' })
  @Allow(enrolmentPolicy.close)
  async enrolmentClose(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentCloseInput,
  ): Promise<Enrolment> {
    return this.enrolments.close(actor, id, version, input);
  }

  @Mutation(() => Enrolment, { description: 'Ta tillbaka ett avslut inom 30 dagar. Take back a close within 30 days.' })
  @Allow(enrolmentPolicy.reopen)
  async enrolmentReopen(
    @By() actor: Actor,
    @Id('The enrolment.') id: string,
    @ExpectedVersion() version: number,
    @Args('input', { description: 'What is said about it.' }) input: EnrolmentReopenInput,
  ): Promise<Enrolment> {
    return this.enrolments.reopen(actor, id, version, input);
  }
}

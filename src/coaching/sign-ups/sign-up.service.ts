// Signing up to activities: a participant or a name, withdrawn again, matched when it is known who it is, and erased.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { HistoryService } from '#office/history/history.service.js';
import { Company } from '#directory/companies/company.entity.js';
import { ActivityProject } from '../activities/activity-project.entity.js';
import type { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from './activity-sign-up.entity.js';
import { Places } from './places.service.js';
import { signUpRefusals } from './sign-up-refusals.entity.js';
import type { ActivitySignUpInput, ActivitySignUpMatchInput } from './sign-up.inputs.js';
import { signUpPolicy } from './sign-up.policy.js';
import { samePerson } from './sign-up.reads.js';
import { SignUpWay } from './sign-up-words.entity.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** It is known who somebody is that was only a name: what they did is the participant's. */
    'activitySignUp.matched': { actor: Actor; signUp: ActivitySignUp };
  }
}

@Injectable()
export class SignUpsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly places: Places,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ verb, row }) => {
      if (verb === 'participant.erase') await this.forget(row.id);
    });
    this.facts.when('activity.closedTo', async ({ activity, projectIds }) => this.demandNobodyOf(activity, projectIds));
  }

  /** A participant, or somebody by name, is given a place or waits for one. */
  async signUp(actor: Actor, id: string, input: ActivitySignUpInput): Promise<ActivitySignUp> {
    return this.db.transaction(async () => {
      const activity = await this.places.held(input.activityId, 'input.activityId');
      const signUp = await this.begun(actor, id, activity, input);
      this.places.demandOpen(activity);
      return this.places.take(actor, activity, signUp);
    });
  }

  /** Does not come; whoever has waited longest is given the place. */
  async withdraw(actor: Actor, id: string, expectedVersion: number): Promise<ActivitySignUp> {
    return this.db.transaction(async () => {
      const activity = await this.activityOf(actor, id);
      const signUp = await this.db.lock(actor, ActivitySignUp, id, expectedVersion);
      signUpPolicy.withdraw.demand(actor, signUp);
      return this.withdrawn(actor, activity, signUp, SignUpWay.MEMBER);
    });
  }

  /** It is known which participant it is: what was written stands there no more, nor in history. */
  async match(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { participantId }: ActivitySignUpMatchInput,
  ): Promise<ActivitySignUp> {
    return this.db.transaction(async () => {
      const activity = await this.activityOf(actor, id);
      const signUp = await this.db.lock(actor, ActivitySignUp, id, expectedVersion);
      signUpPolicy.match.demand(actor, signUp);
      const participant = await this.participant(actor, participantId);
      const { projectId, organisationId } = participant;
      if (projectId !== signUp.projectId || organisationId !== signUp.organisationId) {
        throw refuse.NOT_FOUND({ type: Participant.name, field: 'input.participantId' });
      }
      await this.demandOnce(activity.id, participant);
      signUp.match(participant);
      await this.db.amend(signUp);
      await this.history.record(actor, 'activitySignUp.match', signUp);
      await this.history.erasePersonal(signUp.id);
      await this.facts.announce('activitySignUp.matched', { actor, signUp });
      return signUp;
    });
  }

  /** Nothing that says who the person is stays, here or in history. */
  async erase(actor: Actor, id: string, expectedVersion: number): Promise<ActivitySignUp> {
    return this.db.transaction(async () => {
      const signUp = await this.db.lock(actor, ActivitySignUp, id, expectedVersion);
      signUpPolicy.erase.demand(actor, signUp);
      return this.erased(actor, signUp);
    });
  }

  /** Takes away what was written in a sign-up, for whatever reason it is to go. */
  async erased(actor: Actor | null, signUp: ActivitySignUp): Promise<ActivitySignUp> {
    signUp.erase(this.clock.now());
    await this.db.amend(signUp);
    await this.history.record(actor, 'activitySignUp.erase', signUp);
    await this.history.erasePersonal(signUp.id);
    return signUp;
  }

  /** Takes a sign-up back to an activity that is held, by whichever way. */
  async withdrawn(
    actor: Actor | null,
    activity: Activity,
    signUp: ActivitySignUp,
    through: SignUpWay,
  ): Promise<ActivitySignUp> {
    signUp.withdraw(this.clock.now(), through, actor?.memberId ?? null);
    await this.db.amend(signUp);
    await this.history.record(actor, 'activitySignUp.withdraw', signUp);
    await this.places.moveUp(actor, activity);
    return signUp;
  }

  /** Whoever has signed up in a project that the activity is for no more would stand on a roster of nobody's. */
  private async demandNobodyOf({ id }: Activity, projectIds: readonly string[]): Promise<void> {
    const { length: count } = await this.db.select(
      ActivitySignUp,
      (t) =>
        sql`${t}.activity_id = ${id} AND ${t}.project_id = ANY(${projectIds}::uuid[]) AND ${t}.withdrawn_at IS NULL`,
    );
    if (count) throw signUpRefusals.ACTIVITY_PROJECT_HAS_PEOPLE({ count, field: 'input.projectIds' });
  }

  /** Whether the project's people may come to the activity. */
  async isFor(activity: Activity, projectId: string): Promise<boolean> {
    const [link] = await this.db.select(
      ActivityProject,
      (t) => sql`${t}.activity_id = ${activity.id} AND ${t}.project_id = ${projectId}`,
    );
    return link !== undefined;
  }

  private async begun(
    actor: Actor,
    id: string,
    activity: Activity,
    input: ActivitySignUpInput,
  ): Promise<ActivitySignUp> {
    const { participantId, name } = input;
    const signUp = participantId
      ? await this.ofParticipant(actor, id, activity, participantId)
      : await this.ofName(actor, id, activity, input);
    if (!participantId === !name) throw refuse.ONE_OF_REQUIRED({ fields: ['participantId', 'name'], field: 'input' });
    if (await this.isFor(activity, signUp.projectId)) return signUp;
    const field = participantId ? 'input.participantId' : 'input.projectId';
    throw signUpRefusals.ACTIVITY_NOT_FOR_PROJECT({ field });
  }

  private async ofParticipant(
    actor: Actor,
    id: string,
    activity: Activity,
    participantId: string,
  ): Promise<ActivitySignUp> {
    const participant = await this.participant(actor, participantId);
    const signUp = ActivitySignUp.ofParticipant(id, activity, participant, SignUpWay.MEMBER);
    signUpPolicy.signUp.demand(actor, signUp);
    await this.demandOnce(activity.id, participant);
    return signUp;
  }

  private async ofName(
    actor: Actor,
    id: string,
    activity: Activity,
    { name, email = null, companyId = null, companyName = null, projectId }: ActivitySignUpInput,
  ): Promise<ActivitySignUp> {
    const place = { projectId: projectId ?? activity.projectId, organisationId: actor.organisationId };
    const person = { writtenName: name ?? '', email, companyId, companyName };
    const signUp = ActivitySignUp.ofName(id, activity, { ...person, ...place }, SignUpWay.MEMBER);
    signUpPolicy.signUp.demand(actor, signUp);
    if (companyId) await this.db.seen(actor, Company, companyId, 'input.companyId');
    return signUp;
  }

  private async participant(actor: Actor, participantId: string): Promise<Participant> {
    const participant = await this.db.seen(actor, Participant, participantId, 'input.participantId');
    participant.demandPresent();
    return participant;
  }

  /** The same person, at whichever company, comes once. */
  private async demandOnce(activityId: string, { personId }: Participant): Promise<void> {
    const others = await this.db.read(samePerson(activityId, personId, this.db.workspace));
    if (others.length) throw signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: 'input.participantId' });
  }

  /** The activity of a sign-up, held first: everybody takes the two in that order. */
  private async activityOf(actor: Actor, signUpId: string): Promise<Activity> {
    const { activityId } = await this.db.seen(actor, ActivitySignUp, signUpId);
    return this.places.held(activityId, 'id');
  }

  /** A participant's details are erased: what was written when they signed up goes with them. */
  private async forget(participantId: string): Promise<void> {
    const signUps = await this.db.select(ActivitySignUp, (t) => sql`${t}.participant_id = ${participantId}`);
    for (const { id } of signUps) await this.history.erasePersonal(id);
  }
}

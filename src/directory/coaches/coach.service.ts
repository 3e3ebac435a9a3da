// Members become coaches, say what they know and what time they have, and retire.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Member } from '#access/members/member.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Coach, coachRefusals } from './coach.entity.js';
import { CoachExpertise } from './coach-expertise.entity.js';
import type { CoachAmendInput, CoachAppointInput, CoachRetireInput } from './coach.inputs.js';
import { coachPolicy } from './coach.policy.js';

@Injectable()
export class CoachService {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly clock: Clock,
  ) {}

  /** A member becomes a coach, for the organisation the member acts for. */
  async appoint(actor: Actor, id: string, { memberId, insatsomradeIds, ...input }: CoachAppointInput): Promise<Coach> {
    return this.db.transaction(async () => {
      const { organisationId, leftOn } = await this.db.seen(actor, Member, memberId, 'input.memberId');
      coachPolicy.appoint.demand(actor, { memberId, organisationId });
      const today = this.clock.today();
      if (leftOn && leftOn < today) throw coachRefusals.COACH_HAS_LEFT({ leftOn, field: 'input.memberId' });
      const { hoursPerWeek = null } = input;
      const appointedOn = input.appointedOn ?? today;
      const facts = { memberId, organisationId, hoursPerWeek, appointedOn, retiredOn: null };
      const coach = Object.assign(new Coach(), { id, ...facts });
      await this.db.insert(coach);
      await this.learn(coach, insatsomradeIds);
      await this.history.record(actor, 'coach.appoint', coach);
      return coach;
    });
  }

  /** The hours and the knowledge of a coach are put right. */
  async amend(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { hoursPerWeek, insatsomradeIds }: CoachAmendInput,
  ): Promise<Coach> {
    return this.db.transaction(async () => {
      const coach = await this.db.lock(actor, Coach, id, expectedVersion);
      coachPolicy.amend.demand(actor, coach);
      if (hoursPerWeek !== undefined) coach.hoursPerWeek = hoursPerWeek;
      await this.learn(coach, insatsomradeIds);
      await this.db.amend(coach);
      await this.history.record(actor, 'coach.amend', coach);
      return coach;
    });
  }

  /** The coach coaches no longer; what was done stays. */
  async retire(actor: Actor, id: string, expectedVersion: number, { on }: CoachRetireInput): Promise<Coach> {
    return this.db.transaction(async () => {
      const coach = await this.db.lock(actor, Coach, id, expectedVersion);
      coachPolicy.retire.demand(actor, coach);
      coach.retire(on ?? this.clock.today());
      await this.db.amend(coach);
      await this.history.record(actor, 'coach.retire', coach);
      return coach;
    });
  }

  /** Takes the insatsområden that a coach knows as a whole. */
  private async learn(coach: Coach, given: readonly string[] | null | undefined): Promise<void> {
    if (given === undefined) return;
    const known = await this.db.select(CoachExpertise, (t) => sql`${t}."coach_id" = ${coach.id}`);
    const wanted = [...new Set(given ?? [])].toSorted();
    noteChange(coach, 'insatsomraden', known.map(({ insatsomradeId }) => insatsomradeId).toSorted(), wanted);
    await this.db.remove(CoachExpertise, (t) => sql`${t}."coach_id" = ${coach.id}`);
    await this.db.insertAll(
      wanted.map((insatsomradeId) =>
        Object.assign(new CoachExpertise(), { id: v7(), coachId: coach.id, insatsomradeId }),
      ),
    );
  }
}

// The coaches of a company in a project: handed over from one to another, and others named beside.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { HistoryService } from '#office/history/history.service.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { CoachChoice } from './coach-choice.service.js';
import { EnrolmentCoach } from './enrolment-coach.entity.js';
import { enrolmentRefusals, pastDay } from './enrolment-refusals.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type { EnrolmentHandOverInput, EnrolmentNameCoachInput } from './enrolment.inputs.js';
import { enrolmentPolicy } from './enrolment.policy.js';
import { HandOver } from './hand-over.entity.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    'enrolment.handedOver': { actor: Actor; enrolment: Enrolment; handOver: HandOver };
  }
}

@Injectable()
export class EnrolmentCoachesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly choice: CoachChoice,
  ) {}

  /** The company passes to another coach; with another partner's coach it passes to that partner, whose rows are new. */
  async handOver(actor: Actor, id: string, expectedVersion: number, input: EnrolmentHandOverInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.handOver.demand(actor, enrolment);
      const on = pastDay(input.on, this.clock.today());
      const coach = await this.choice.chosen(actor, input.coachId, enrolment.projectId);
      await this.demandAfterFormer(enrolment, on);
      const handOver = handOverOf(enrolment, coach, on, input.reason ?? null);
      enrolment.handTo(coach, on, await this.stillNamed(enrolment, coach, on));
      await this.db.amend(enrolment);
      await this.db.insert(handOver);
      await this.history.record(actor, 'enrolment.handOver', enrolment, { reason: input.reason });
      await this.facts.announce('enrolment.handedOver', { actor, enrolment, handOver });
      return enrolment;
    });
  }

  /** One more coach of the same partner is on the enrolment, and may write there. */
  async name(actor: Actor, id: string, expectedVersion: number, input: EnrolmentNameCoachInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.nameCoach.demand(actor, enrolment);
      const fromOn = pastDay(input.on, this.clock.today());
      const coach = await this.choice.chosen(actor, input.coachId, enrolment.projectId);
      enrolment.name(coach);
      await this.db.amend(enrolment);
      await this.db.insert(namedOn(enrolment, coach, fromOn));
      await this.history.record(actor, 'enrolment.nameCoach', enrolment);
      return enrolment;
    });
  }

  /** A coach who was named is on the enrolment no longer. */
  async release(actor: Actor, id: string, expectedVersion: number, input: EnrolmentNameCoachInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const enrolment = await this.db.lock(actor, Enrolment, id, expectedVersion);
      enrolmentPolicy.releaseCoach.demand(actor, enrolment);
      const untilOn = pastDay(input.on, this.clock.today());
      const coach = await this.db.seen(actor, Coach, input.coachId, 'input.coachId');
      const [named] = (await this.named(enrolment)).filter(({ coachId }) => coachId === coach.id);
      if (!named) throw enrolmentRefusals.ENROLMENT_COACH_NOT_NAMED({ field: 'input.coachId' });
      enrolment.release(coach);
      await this.db.amend(enrolment);
      await this.letGo(named, untilOn);
      await this.history.record(actor, 'enrolment.releaseCoach', enrolment);
      return enrolment;
    });
  }

  private async demandAfterFormer({ id }: Enrolment, on: Day): Promise<void> {
    const [former] = await this.db.select(
      HandOver,
      (t) => sql`${t}."enrolment_id" = ${id}`,
      fixed('ORDER BY t."on_day" DESC LIMIT 1'),
    );
    if (former && on < former.onDay) {
      throw enrolmentRefusals.ENROLMENT_BEFORE_HAND_OVER({ since: former.onDay, field: 'input.on' });
    }
  }

  /** Named coaches stay with their partner: who remains named after the hand-over, as members. */
  private async stillNamed(enrolment: Enrolment, coach: Coach, on: Day): Promise<string[]> {
    const stays = enrolment.organisationId === coach.organisationId;
    const named = await this.named(enrolment);
    const remaining = named.filter(({ coachId }) => stays && coachId !== coach.id);
    for (const one of named) if (!remaining.includes(one)) await this.letGo(one, on);
    const ids = remaining.map(({ coachId }) => coachId);
    const coaches = ids.length ? await this.db.select(Coach, (t) => sql`${t}."id" = ANY(${ids}::uuid[])`) : [];
    return coaches.map(({ memberId }) => memberId);
  }

  private async letGo(named: EnrolmentCoach, on: Day): Promise<void> {
    named.untilOn = on < named.fromOn ? named.fromOn : on;
    await this.db.amend(named);
  }

  private async named({ id }: Enrolment): Promise<EnrolmentCoach[]> {
    return this.db.select(EnrolmentCoach, (t) => sql`${t}."enrolment_id" = ${id} AND ${t}."until_on" IS NULL`);
  }
}

function handOverOf(enrolment: Enrolment, coach: Coach, onDay: Day, reason: string | null): HandOver {
  return Object.assign(new HandOver(), {
    id: v7(),
    enrolmentId: enrolment.id,
    projectId: enrolment.projectId,
    fromCoachId: enrolment.coachId,
    toCoachId: coach.id,
    fromOrganisationId: enrolment.organisationId,
    toOrganisationId: coach.organisationId,
    onDay,
    reason,
  });
}

function namedOn({ id, projectId, organisationId }: Enrolment, coach: Coach, fromOn: Day): EnrolmentCoach {
  const values = { id: v7(), enrolmentId: id, coachId: coach.id, projectId, organisationId, fromOn, untilOn: null };
  return Object.assign(new EnrolmentCoach(), values);
}

// Participants: put right, changing their situation, leaving and returning, and erased when they ask.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { notePersonalChange } from '#platform/database/changes.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { name, sql } from '#platform/database/sql.js';
import { columnsOf } from '#platform/database/metadata.js';
import { Facts } from '#platform/facts.js';
import { Project } from '#programme/projects/project.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { participantRefusals } from './participant-refusals.entity.js';
import { ParticipantRegistering, said, stayOf } from './participant-registering.service.js';
import { ParticipantStay } from './participant-stay.entity.js';
import type { ParticipantFact } from './participant-words.entity.js';
import { Participant } from './participant.entity.js';
import type {
  ParticipantAmendInput,
  ParticipantDayInput,
  ParticipantSituationChangeInput,
} from './participant.inputs.js';
import { participantPolicy } from './participant.policy.js';
import { lacking } from './participant.reads.js';
import { withDated } from './participant.rules.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** A participant is the same person as another from now on. */
    'participant.joined': { participant: Participant; field: string };
    /** Nothing is left of a person: whoever keeps a name elsewhere takes it away as well. */
    'participant.erased': { actor: Actor; participant: Participant };
  }
}

/** What changes who coaches at a company. */
const COACHED_ANEW = new Set(['enrolment.open', 'enrolment.handOver', 'enrolment.nameCoach', 'enrolment.releaseCoach']);

@Injectable()
export class ParticipantsService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly registering: ParticipantRegistering,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ verb, row }) => {
      if (row instanceof Enrolment && COACHED_ANEW.has(verb)) await this.coachedBy(row);
    });
  }

  /** What is said of a participant is put right: absent is unchanged, null is cleared. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: ParticipantAmendInput): Promise<Participant> {
    return this.db.transaction(async () => {
      let isKnown = false;
      const participant = await this.changed(actor, 'amend', { id, expectedVersion }, async (one) => {
        await this.say(actor, one, input);
        isKnown = await this.registering.takeOver(one, input);
        return null;
      });
      const field = isKnown ? 'input.contactId' : 'input.samePersonAsId';
      if (isKnown || input.samePersonAsId) await this.facts.announce('participant.joined', { participant, field });
      return participant;
    });
  }

  /** From a day on the participant stands differently at work. */
  async changeSituation(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { situation, fromOn }: ParticipantSituationChangeInput,
  ): Promise<Participant> {
    return this.changed(actor, 'changeSituation', { id, expectedVersion }, async (participant) => {
      const from = this.registering.pastDay(fromOn, 'input.fromOn');
      participant.situations = withDated(participant.situations, { fromOn: from, situation });
      return null;
    });
  }

  /** The participant leaves the project. */
  async leave(actor: Actor, id: string, expectedVersion: number, input: ParticipantDayInput): Promise<Participant> {
    return this.changed(actor, 'leave', { id, expectedVersion }, async (participant) => {
      const stays = await this.staysOf(participant);
      const open = stays.find(({ outOn }) => outOn === null);
      if (!open) throw participantRefusals.PARTICIPANT_ALREADY_LEFT({ since: participant.lastOutOn });
      const on = this.registering.pastDay(input.on, 'input.on');
      if (on < open.inOn) throw participantRefusals.PARTICIPANT_OUT_BEFORE_IN({ inOn: open.inOn, field: 'input.on' });
      open.outOn = on;
      await this.db.amend(open);
      participant.stayed(stays);
      return input.reason ?? null;
    });
  }

  /** The participant is back: a new stay of the same record. */
  async return(actor: Actor, id: string, expectedVersion: number, input: ParticipantDayInput): Promise<Participant> {
    return this.changed(actor, 'return', { id, expectedVersion }, async (participant) => {
      const stays = await this.staysOf(participant);
      const { firstInOn, lastOutOn } = participant;
      if (!lastOutOn) throw participantRefusals.PARTICIPANT_HAS_NOT_LEFT({ since: firstInOn });
      const on = this.registering.pastDay(input.on, 'input.on');
      if (on < lastOutOn) {
        throw participantRefusals.PARTICIPANT_IN_BEFORE_OUT({ outOn: lastOutOn, field: 'input.on' });
      }
      const stay = stayOf(participant, on);
      await this.db.insert(stay);
      participant.stayed([...stays, stay]);
      return input.reason ?? null;
    });
  }

  /** Nothing that says who the person is stays, here or in history; that somebody took part does, and is counted. */
  async erase(actor: Actor, id: string, expectedVersion: number): Promise<Participant> {
    return this.db.transaction(async () => {
      const participant = await this.changed(actor, 'erase', { id, expectedVersion }, async (one) => {
        one.erase(this.clock.now());
        return null;
      });
      await this.history.erasePersonal(participant.id);
      await this.facts.announce('participant.erased', { actor, participant });
      return participant;
    });
  }

  /** What still lacks of participants, by id. */
  async missing(ids: string[]): Promise<Map<string, ParticipantFact[]>> {
    const meta = this.db.meta(Participant);
    const { workspace } = this.db;
    const row = columnsOf<Participant>(meta, name('t'));
    const rows = await this.db.read<{ id: string; missing: ParticipantFact[] }>(sql`
      SELECT t.id, ${lacking(row, { workspace })} AS missing FROM participant t
      WHERE t.workspace_id = ${workspace} AND t.id = ANY(${ids}::uuid[])`);
    return new Map(rows.map(({ id, missing }) => [id, missing]));
  }

  private async changed(
    actor: Actor,
    verb: 'amend' | 'changeSituation' | 'leave' | 'return' | 'erase',
    { id, expectedVersion }: { id: string; expectedVersion: number },
    change: (participant: Participant) => Promise<string | null>,
  ): Promise<Participant> {
    return this.db.transaction(async () => {
      const participant = await this.db.lock(actor, Participant, id, expectedVersion);
      participantPolicy[verb].demand(actor, participant);
      participant.demandPresent();
      const reason = await change(participant);
      // A reason says something of the person, so it stands where it can be erased.
      notePersonalChange(participant, 'reason', null, reason);
      await this.db.amend(participant);
      await this.history.record(actor, `participant.${verb}`, participant);
      return participant;
    });
  }

  private async say(actor: Actor, participant: Participant, input: ParticipantAmendInput): Promise<void> {
    const { contactId, samePersonAsId, ...facts } = input;
    const project = await this.db.seen(actor, Project, participant.projectId);
    this.registering.demandAsked(project, input);
    if (contactId !== undefined) {
      participant.contactId = await this.registering.contact(actor, participant.companyId, contactId);
    }
    if (samePersonAsId !== undefined) await this.become(actor, participant, samePersonAsId);
    Object.assign(participant, said(facts));
  }

  /** The same person as another, and with them whoever was the same person as this one; or on one's own again. */
  private async become(actor: Actor, participant: Participant, otherId: string | null): Promise<void> {
    const { id, projectId, personId } = participant;
    participant.personId = await this.registering.person(actor, projectId, otherId, id);
    if (personId !== id || participant.personId === id) return;
    const others = await this.db.select(Participant, (t) => sql`${t}."person_id" = ${id} AND ${t}."id" <> ${id}`);
    for (const other of others) {
      other.personId = participant.personId;
      await this.db.amend(other);
      await this.history.record(actor, 'participant.amend', other);
    }
  }

  /** Those who coach a company today need what is said of its participants; those of a former partner do not. */
  private async coachedBy({ projectId, companyId, organisationId, responsibleMemberIds }: Enrolment): Promise<void> {
    await this.db.later(
      Participant,
      sql`UPDATE participant t
        SET coach_member_ids = CASE WHEN t.organisation_id = ${organisationId} THEN ${responsibleMemberIds}::uuid[]
          ELSE '{}'::uuid[] END
        WHERE t.workspace_id = ${this.db.workspace} AND t.project_id = ${projectId} AND t.company_id = ${companyId}`,
    );
  }

  private async staysOf({ id }: Participant): Promise<ParticipantStay[]> {
    return this.db.select(ParticipantStay, (t) => sql`${t}."participant_id" = ${id}`);
  }
}

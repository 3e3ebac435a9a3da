// How a participant begins: at which company, of which partner, counted as what, and whether it is a person known already.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { ParticipantQuestion } from '#programme/projects/project-words.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Target } from '#programme/targets/target.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { KnownContact } from './known-contact.service.js';
import { participantRefusals } from './participant-refusals.entity.js';
import { ParticipantStay } from './participant-stay.entity.js';
import { CountsAs } from './participant-words.entity.js';
import { Participant } from './participant.entity.js';
import type { ParticipantAmendInput, ParticipantRegisterInput } from './participant.inputs.js';
import { participantPolicy } from './participant.policy.js';
import { countsAsBy } from './participant.rules.js';

const NOTHING_SAID = {
  email: null,
  phone: null,
  gender: null,
  birthYear: null,
  isIdentityProtected: false,
  consentedOn: null,
  education: null,
  background: null,
  lastOutOn: null,
  erasedAt: null,
} satisfies Partial<Participant>;

@Injectable()
export class ParticipantRegistering {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly facts: Facts,
    private readonly known: KnownContact,
  ) {}

  /** A person at a company is written down as a participant, in from a day. */
  async register(actor: Actor, id: string, input: ParticipantRegisterInput): Promise<Participant> {
    return this.db.transaction(async () => {
      const { projectId, companyId, situation, inOn: given, samePersonAsId, contactId, ...facts } = input;
      const project = await this.db.seen(actor, Project, projectId, 'input.projectId');
      const company = await this.db.seen(actor, Company, companyId, 'input.companyId');
      this.demandAsked(project, input);
      const belonging = await this.belonging(actor, input);
      participantPolicy.register.demand(actor, belonging);
      const inOn = this.pastDay(given, 'input.inOn');
      const participant = Object.assign(new Participant(), NOTHING_SAID, said(facts), belonging, {
        id,
        companyId: company.id,
        contactId: await this.contact(actor, company.id, contactId),
        personId: await this.person(actor, projectId, samePersonAsId, id),
        registeredById: actor.memberId,
        countsAs: input.countsAs ?? (await this.countsAs(projectId)),
        situations: situation ? [{ fromOn: inOn, situation }] : [],
        firstInOn: inOn,
      });
      const isKnown = await this.known.takeOver(participant);
      await this.db.insert(participant);
      await this.db.insert(stayOf(participant, inOn));
      await this.history.record(actor, 'participant.register', participant);
      if (isKnown) await this.facts.announce('participant.joined', { participant, field: 'input.contactId' });
      return participant;
    });
  }

  /** Refuses what the project does not ask: it is not kept. */
  demandAsked({ asksOfParticipants }: Project, { education, background }: ParticipantAmendInput): void {
    const told = { [ParticipantQuestion.EDUCATION]: education, [ParticipantQuestion.BACKGROUND]: background };
    for (const question of Object.values(ParticipantQuestion)) {
      const isTold = told[question] !== undefined && told[question] !== null;
      if (!isTold || asksOfParticipants.includes(question)) continue;
      const field = `input.${question.toLowerCase()}`;
      throw participantRefusals.PARTICIPANT_FACT_NOT_ASKED({ fact: question, field });
    }
  }

  /** The contact who is the same person, where one is named: at the same company. */
  async contact(actor: Actor, companyId: string, contactId: string | null | undefined): Promise<string | null> {
    if (!contactId) return null;
    const contact = await this.db.seen(actor, Contact, contactId, 'input.contactId');
    contact.demandPresent();
    if (contact.companyId !== companyId) {
      throw participantRefusals.PARTICIPANT_CONTACT_OF_OTHER_COMPANY({ field: 'input.contactId' });
    }
    return contact.id;
  }

  /** Where a contact is named, whoever was erased under it is the same person. */
  async takeOver(participant: Participant, { contactId }: ParticipantAmendInput): Promise<boolean> {
    return contactId ? this.known.takeOver(participant) : false;
  }

  /** The person, as another participant of the project has it; or one of their own. */
  async person(actor: Actor, projectId: string, otherId: string | null | undefined, ownId: string): Promise<string> {
    if (!otherId) return ownId;
    const field = 'input.samePersonAsId';
    const other = await this.db.seen(actor, Participant, otherId, field);
    if (other.projectId !== projectId) throw participantRefusals.PARTICIPANT_OF_OTHER_PROJECT({ field });
    return other.personId;
  }

  /** The day given, or today; not one that is to come. */
  pastDay(given: Day | null | undefined, field: string): Day {
    const today = this.clock.today();
    const on = given ?? today;
    if (on > today) throw participantRefusals.PARTICIPANT_DAY_IN_FUTURE({ on, field });
    return on;
  }

  /** The partner named; or the company's own, where the actor may register there; or else the actor's. */
  private async belonging(
    actor: Actor,
    { projectId, companyId, organisationId }: ParticipantRegisterInput,
  ): Promise<Pick<Participant, 'projectId' | 'organisationId' | 'coachMemberIds'>> {
    const [enrolment] = await this.db.select(
      Enrolment,
      (t) => sql`${t}."project_id" = ${projectId} AND ${t}."company_id" = ${companyId}`,
      fixed('ORDER BY t."closed_on" DESC NULLS FIRST, t."opened_on" DESC LIMIT 1'),
    );
    const theirs = enrolment && { projectId, organisationId: enrolment.organisationId };
    const mayThere = theirs !== undefined && participantPolicy.register.allows(actor, theirs);
    const chosen = organisationId ?? (mayThere ? theirs.organisationId : actor.organisationId);
    const coachMemberIds = enrolment?.organisationId === chosen ? enrolment.responsibleMemberIds : [];
    return { projectId, organisationId: chosen, coachMemberIds };
  }

  private async countsAs(projectId: string): Promise<CountsAs> {
    const targets = await this.db.select(
      Target,
      (t) => sql`${t}."project_id" = ${projectId} AND ${t}."withdrawn_on" IS NULL`,
    );
    return CountsAs[countsAsBy(targets.map(({ unit }) => unit))];
  }
}

/** A stay that begins. */
export function stayOf({ id, projectId, organisationId }: Participant, inOn: Day): ParticipantStay {
  return Object.assign(new ParticipantStay(), {
    id: v7(),
    participantId: id,
    projectId,
    organisationId,
    inOn,
    outOn: null,
  });
}

/** What was said, and nothing of what was left out. */
export function said<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as Partial<T>;
}

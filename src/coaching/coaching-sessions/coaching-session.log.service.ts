// Logging: the coach's main deed. It stops at nothing but what cannot be true or may not be.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { sessionRefusals } from './coaching-session-refusals.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import type { CoachingSessionLogInput, SessionShareInput } from './coaching-session.inputs.js';
import { coachingSessionPolicy } from './coaching-session.policy.js';
import { linksOf, type Linked } from './session-links.service.js';
import { SessionNews } from './session-news.service.js';
import { projectOf, SessionSubjectService, type Found, type Named, type Subject } from './session-subject.service.js';
import { SessionWriter, type Entry } from './session-writer.service.js';

/** The planned session that is logged, with what was planned of it. */
interface Planned {
  session: CoachingSession;
  links: Linked;
}

/** What is said at logging, found and allowed. */
interface Told {
  input: CoachingSessionLogInput;
  shares: readonly SessionShareInput[];
  enrolments: readonly Enrolment[];
  subject: Subject;
  found: Found;
}

@Injectable()
export class SessionLogService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly subjects: SessionSubjectService,
    private readonly writer: SessionWriter,
    private readonly news: SessionNews,
  ) {}

  /** A session was held, with one company or with several at once; a planned one keeps its id. */
  async log(actor: Actor, id: string, input: CoachingSessionLogInput): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const [known, foundNow] = await Promise.all([this.db.find(CoachingSession, id), this.find(actor, input)]);
      const planned = known && (await this.planned(actor, id));
      const found = planned ? await this.find(actor, input, planned) : foundNow;
      const shares = sharesOf(input, planned?.session);
      const enrolments = this.enrolmentsOf(actor, shares, found, Boolean(input.companies));
      if (planned) this.demandOwn(actor, planned.session, enrolments);
      const subject = this.subjects.of(actor, namedIn(input, planned?.links), enrolments, found);
      const entries = this.entries(id, { input, shares, enrolments, subject, found }, planned);
      await this.writer.write(actor, 'coachingSession.log', entries);
      // In a fixed order, so that two visits to the same companies wait for each other and never in a circle.
      for (const entry of entries.toSorted(byEnrolment)) await this.news.held(actor, entry, input.nextStep ?? null);
      return named(id, entries);
    });
  }

  /** What is named in the input, and in what was planned where the input is silent. */
  private async find(actor: Actor, input: CoachingSessionLogInput, planned?: Planned): Promise<Found> {
    const said = input.companies?.map(({ enrolmentId }) => enrolmentId) ?? [];
    const enrolmentId = input.enrolmentId ?? planned?.session.enrolmentId;
    const enrolmentIds = enrolmentId && !said.length ? [enrolmentId] : said;
    return this.subjects.find(actor, enrolmentIds, namedIn(input, planned?.links), planned?.links.contactIds);
  }

  /** The planned session behind the id. */
  private async planned(actor: Actor, id: string): Promise<Planned> {
    const session = await this.db.lock(actor, CoachingSession, id);
    return { session, links: await this.writer.linked(session) };
  }

  private enrolmentsOf(
    actor: Actor,
    shares: readonly SessionShareInput[],
    found: Found,
    areSeveral: boolean,
  ): Enrolment[] {
    const enrolments: Enrolment[] = [];
    for (const [index, { enrolmentId }] of shares.entries()) {
      const field = areSeveral ? `input.companies.${index}.enrolmentId` : 'input.enrolmentId';
      if (enrolments.some((one) => one.id === enrolmentId)) {
        throw sessionRefusals.COACHING_SESSION_ENROLMENT_TWICE({ field });
      }
      const enrolment = found.enrolments.find(({ id }) => id === enrolmentId);
      if (!enrolment) throw refuse.NOT_FOUND({ type: Enrolment.name, field });
      coachingSessionPolicy.log.demand(actor, enrolment);
      enrolments.push(enrolment);
    }
    return enrolments;
  }

  /** What one partner planned, another does not log. */
  private demandOwn(actor: Actor, session: CoachingSession, enrolments: readonly Enrolment[]): void {
    const enrolment = enrolments.find(({ id }) => id === session.enrolmentId);
    if (!enrolment) throw sessionRefusals.COACHING_SESSION_OF_OTHER_ENROLMENT({ field: 'input.enrolmentId' });
    coachingSessionPolicy.amend.demand(actor, writtenIn(session, enrolment));
  }

  private entries(id: string, told: Told, planned: Planned | undefined): Entry[] {
    const { shares, enrolments, subject, found } = told;
    const visitId = shares.length > 1 ? v7() : null;
    return enrolments.map((enrolment, index) => {
      const share = shares[index];
      if (!share) throw new Error('Every enrolment has its share.');
      const former = planned?.session.enrolmentId === enrolment.id ? planned : undefined;
      const newId = index === 0 && !planned ? id : v7();
      const session = former?.session ?? CoachingSession.begun(newId, enrolment, subject.coaches);
      session.visitId = visitId;
      this.hold(session, told, share, index === 0);
      const project = projectOf(enrolment, found);
      return { session, enrolment, project, now: linksOf(subject, session), before: former?.links };
    });
  }

  /** The time before and after a visit is worked once, so it stands on the first of its companies. */
  private hold(session: CoachingSession, { input, subject }: Told, share: SessionShareInput, isFirst: boolean): void {
    session.leadBy(subject.coaches);
    session.tell(input);
    if (!isFirst) session.tell({ preparationMinutes: null, travelMinutes: null });
    if (share.personsCoached !== undefined) session.tell({ personsCoached: share.personsCoached });
    session.log(input.heldAt, share.minutes, this.clock.now());
  }
}

function byEnrolment(one: Entry, other: Entry): number {
  return one.enrolment.id < other.enrolment.id ? -1 : 1;
}

function named(id: string, entries: readonly Entry[]): CoachingSession {
  const entry = entries.find(({ session }) => session.id === id);
  if (!entry) throw new Error('What is logged carries the id it was logged by.');
  return entry.session;
}

/** One company with its minutes, or several with theirs; never both. */
function sharesOf(input: CoachingSessionLogInput, planned: CoachingSession | undefined): SessionShareInput[] {
  const { companies, minutes } = input;
  const enrolmentId = input.enrolmentId ?? (companies ? null : planned?.enrolmentId);
  if (companies) {
    if (enrolmentId || minutes)
      throw refuse.ONE_OF_REQUIRED({ fields: 'enrolmentId, companies', field: 'input.companies' });
    return companies;
  }
  if (!enrolmentId) throw refuse.REQUIRED({ field: 'input.enrolmentId' });
  if (!minutes) throw refuse.REQUIRED({ field: 'input.minutes' });
  return [{ enrolmentId, minutes }];
}

/** What was planned stands where nothing else is said. */
function namedIn(input: CoachingSessionLogInput, planned: Linked | undefined): Named {
  return {
    coachIds: input.coachIds ?? planned?.coachIds ?? [],
    insatsomradeIds: input.insatsomradeIds ?? planned?.insatsomradeIds ?? [],
    contactIds: input.contactIds ?? planned?.contactIds ?? [],
  };
}

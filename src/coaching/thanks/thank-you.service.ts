// Thanking for a session: once, with what the letter says kept as it is sent.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { Reader } from '#platform/reader/reader.js';
import { HistoryService } from '#office/history/history.service.js';
import { CoachingSession } from '../coaching-sessions/coaching-session.entity.js';
import { coachingSessionPolicy } from '../coaching-sessions/coaching-session.policy.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { writtenIn } from '../enrolments/enrolment.policy.js';
import { SessionThanks } from './session-thanks.view.reads.js';
import { ThankYou, thankYouRefusals } from './thank-you.entity.js';
import type { CoachingSessionThankInput } from './thank-you.inputs.js';
import { letterOf } from './thank-you.letter.js';
import { thanksFor, type Thanked } from './thank-you.reads.js';

@Injectable()
export class ThanksService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
  ) {}

  /** Those who were there get a letter each, once for a session. */
  async thank(
    actor: Actor,
    id: string,
    expectedVersion: number,
    { contactIds, greeting = null }: CoachingSessionThankInput,
  ): Promise<CoachingSession> {
    return this.db.transaction(async () => {
      const session = await this.db.lock(actor, CoachingSession, id, expectedVersion);
      const enrolment = await this.db.find(Enrolment, session.enrolmentId);
      coachingSessionPolicy.thank.demand(actor, writtenIn(session, enrolment));
      session.demandLogged('id').demandStanding();
      const known = (await this.known([id])).get(id);
      if (!known || known.sent) throw thankYouRefusals.COACHING_SESSION_ALREADY_THANKED({ field: 'id' });
      const to = demandThere([...new Set(contactIds)], known);
      const said = { contactIds: to, sentAt: this.clock.now(), byId: actor.memberId };
      const thankYou = ThankYou.of(session, { ...letterOf(known, greeting), ...said });
      await this.db.insert(thankYou);
      await this.history.record(actor, 'coachingSession.thank', session);
      for (const contactId of to) await this.outbox.post('thankYou.send', { thankYouId: thankYou.id, contactId });
      return session;
    });
  }

  /** What the letter said, or would say now; null for other partners, and of a session that was not held. */
  async of(actor: Actor, session: CoachingSession): Promise<SessionThanks | null> {
    if (!isOwnRow(actor, session)) return null;
    const known = await this.reader.batch('coachingSession.thanks', session.id, (ids) => this.known(ids));
    return known ? shown(known) : null;
  }

  private async known(ids: string[]): Promise<Map<string, Thanked>> {
    const found = await this.db.read<Thanked>(thanksFor(ids, this.clock.now(), this.db.workspace));
    return new Map(found.map((one) => [one.id, one]));
  }
}

/** Nobody is written to who was not there, or has no address. */
function demandThere(contactIds: readonly string[], { contactIds: there }: Thanked): string[] {
  for (const [index, contactId] of contactIds.entries()) {
    if (there.includes(contactId)) continue;
    throw thankYouRefusals.COACHING_SESSION_CONTACT_NOT_THANKED({ field: `input.contactIds.${index}` });
  }
  return [...contactIds];
}

function shown(known: Thanked): SessionThanks {
  const { sent, contactIds } = known;
  if (sent) return Object.assign(new SessionThanks(), sent, { sentAt: new Date(sent.sentAt) });
  return Object.assign(new SessionThanks(), letterOf(known, null), { sentAt: null, contactIds });
}

// The papers of an activity: the roster that lies at the door, and the certificate of somebody who was there.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { readConfig } from '#platform/config.js';
import { Database } from '#platform/database/database.js';
import { refuse } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import type { Paper } from '#platform/paper/paper.js';
import { Press } from '#platform/paper/press.js';
import type { Locale } from '#platform/values/locale.js';
import { arranges } from '../activities/activity.policy.js';
import { Activity } from '../activities/activity.entity.js';
import { Presence } from '../attendances/attendance-words.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { mayReadName } from '../participants/participant.policy.js';
import { activityPaperRefusals } from './activity-paper-refusals.entity.js';
import { ActivityPaperReads } from './activity-paper.reads.js';
import { certificatePaper } from './certificate-paper.js';
import { rosterPaper } from './roster-paper.js';

@Injectable()
export class ActivityPapersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reads: ActivityPaperReads,
    private readonly press: Press,
    private readonly facts: Facts,
  ) {}

  /** The roster, for those who arrange; a partner's colleagues get their own people's. */
  async roster(actor: Actor, id: string, locale: Locale): Promise<Buffer> {
    const [rows, roster] = [await this.reads.activity(actor, id), await this.reads.roster(actor, id)];
    if (!arranges(actor, rows.activity) && !roster.signUps.length) {
      throw refuse.NOT_FOUND({ type: Activity.name, field: 'id' });
    }
    return this.printed(rosterPaper(rows, roster, this.madeOn(), locale));
  }

  /** The certificate of somebody who was there, for who may know the name. */
  async certificate(actor: Actor, id: string, participantId: string, locale: Locale): Promise<Buffer> {
    const rows = await this.reads.activity(actor, id);
    const { participant, company, attendances } = await this.reads.attended(actor, id, participantId);
    const { name } = participant;
    if (!name || !mayReadName(actor, participant)) {
      throw refuse.NOT_FOUND({ type: Participant.name, field: 'participantId' });
    }
    const present = attendances.filter(({ presence, minutes }) => presence === Presence.PRESENT && minutes > 0);
    if (!present.length) throw activityPaperRefusals.CERTIFICATE_NOT_PRESENT({ field: 'participantId' });
    if (participant.isIdentityProtected) await this.trace(participant);
    const told = { name, companyName: company?.name ?? null, present };
    return this.printed(certificatePaper(rows, told, this.madeOn(), locale));
  }

  /** A protected name on paper goes where nobody sees it: who printed it is known. */
  private async trace(participant: Participant): Promise<void> {
    await this.db.transaction(async () =>
      this.facts.announce('rows.read', { type: Participant.name, rows: [participant], fields: ['name'] }),
    );
  }

  private madeOn(): { on: ReturnType<Clock['today']>; isDemo: boolean } {
    return { on: this.clock.today(), isDemo: readConfig(process.env).demo };
  }

  private async printed(paper: Paper): Promise<Buffer> {
    // Nothing more is read: others need not wait for this one's printing.
    await this.db.rest();
    return this.press.print(paper);
  }
}

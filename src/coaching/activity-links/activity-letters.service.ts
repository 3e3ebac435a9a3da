// The letters about activities: what holds when a letter is written is what it says.
import { Injectable } from '@nestjs/common';
import { LinkLettersService } from '#access/links/link-letter.service.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Mailer } from '#platform/mail/mailer.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { ActivityLink } from './activity-link.entity.js';
import { ACTIVITY_LINK, letterOf, type LetterFacts, type Matter } from './activity-link.letter.js';
import { letterRow, type LetterRow } from './activity-link.reads.js';

@Injectable()
export class ActivityLetters {
  constructor(
    private readonly db: Database,
    private readonly letters: LinkLettersService,
    private readonly mailer: Mailer,
  ) {}

  /** Writes the letter of a link that can be used. */
  async send(id: string, letterId: string): Promise<void> {
    const cancelled = await this.db.transaction(() => this.facts(id));
    if (cancelled?.matter === 'CANCELLED') {
      // There is nothing to do by a link, so the one that is out stays as it is.
      await this.mailer.deliver({ id: letterId, to: cancelled.email, ...letterOf(cancelled, '') });
    } else await this.letters.send(ACTIVITY_LINK, { id, letterId }, { facts: () => this.facts(id), written: letterOf });
  }

  private async facts(id: string): Promise<LetterFacts | undefined> {
    const [row] = await this.db.read<LetterRow>(letterRow(id, this.db.workspace));
    const matter = row && matterOf(row);
    if (!row?.email || !matter) return undefined;
    const link = await this.db.find(ActivityLink, id);
    const occasions = await this.db.select(
      ActivityOccasion,
      (t) => sql`${t}.activity_id = ${link?.activityId ?? null} AND ${t}.cancelled_on IS NULL`,
      fixed('ORDER BY t.on_day, t.starts_at, t.id'),
    );
    return { ...row, email: row.email, matter, reason: row.cancelReason, occasions };
  }
}

/** What there is to say, if anything: nobody is invited to what is cancelled, nor told of what they have withdrawn. */
function matterOf({
  kind,
  closedOn,
  cancelledOn,
  withdrawnAt,
  givenPlaceAt,
  waitingSince,
}: LetterRow): Matter | undefined {
  if (closedOn) return undefined;
  if (kind === 'INVITATION') return cancelledOn ? undefined : 'INVITED';
  if (withdrawnAt) return undefined;
  if (cancelledOn) return 'CANCELLED';
  if (!givenPlaceAt) return 'WAITING';
  return waitingSince ? 'MOVED_UP' : 'HAS_PLACE';
}

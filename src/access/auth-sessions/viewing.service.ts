// Looking at the system as another member sees it: to look, never to touch, and never more than both may see.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { UUID } from '#platform/graphql/rules.js';
import { HistoryService } from '#office/history/history.service.js';
import { Member } from '../members/member.entity.js';
import { memberPolicy } from '../members/member.policy.js';
import { membershipOfMember, type Membership } from '../members/membership.reads.js';

/** Whoever goes on looking longer is noted again. */
const NOTED_EVERY_MILLISECONDS = 3_600_000;

@Injectable()
export class ViewingsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** Puts a member in the place of whoever asks; looking as oneself changes nothing. */
  async begin(memberId: string): Promise<void> {
    const { actor } = work();
    if (!actor || memberId === actor.memberId) return;
    const member = await this.member(memberId);
    if (!member) throw refuse.NOT_FOUND({ type: 'Member' });
    memberPolicy.viewAs.demand(actor, member);
    await this.note(actor, memberId);
    work().actor = actor.lookingAs(member);
  }

  private async member(memberId: string): Promise<Membership | undefined> {
    if (!UUID.test(memberId)) return undefined;
    const [found] = await this.db.read<Membership>(membershipOfMember(this.db.workspace, memberId, this.clock.today()));
    return found;
  }

  /** Each member reads in their own history who has looked as them; of many requests that begin at once one is noted. */
  private async note(viewer: Actor, memberId: string): Promise<void> {
    if (await this.isNoted(viewer, memberId)) return;
    await this.db.transaction(async () => {
      await this.db.hold([`viewAs ${viewer.memberId} ${memberId}`]);
      if (await this.isNoted(viewer, memberId)) return;
      const member = await this.db.find(Member, memberId);
      if (member) await this.history.record(viewer, 'member.viewAs', member, { isPublic: true });
    });
  }

  private async isNoted({ memberId: viewerId }: Actor, memberId: string): Promise<boolean> {
    const since = new Date(this.clock.now().getTime() - NOTED_EVERY_MILLISECONDS);
    const noted = await this.db.read(sql`
      SELECT 1 FROM history_entry h WHERE h.workspace_id = ${this.db.workspace} AND h.subject_id = ${memberId}
        AND h.created_at > ${since} AND h.verb = 'member.viewAs' AND h.by_member_id = ${viewerId} LIMIT 1`);
    return noted.length > 0;
  }
}

// The invitation behind a link, and the place in the workspace that it gives.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { isSecretOf } from '../credentials/secret.js';
import { asActor, MembersService } from '../members/member.service.js';
import { Invitation, invitationRefusals, InvitationRole } from './invitation.entity.js';
import type { TokenParts } from './invitation.rules.js';

@Injectable()
export class InvitationJoinService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly members: MembersService,
  ) {}

  /** Unknown, of another workspace, taken back and wrong have one answer; only the right link learns more. */
  async find({ invitationId, secret }: TokenParts): Promise<Invitation> {
    const invitation = await this.db.find(Invitation, invitationId);
    if (!invitation?.secretHash || !isSecretOf(secret, invitation.secretHash)) {
      throw invitationRefusals.INVITATION_INVALID({ field: 'token' });
    }
    invitation.demandOpen(this.clock.today());
    return invitation;
  }

  /** What guessing a password would begin with here. */
  async surroundings({ organisationId }: Invitation): Promise<string[]> {
    const workspace = this.db.workspace;
    const rows = await this.db.read<{ text: string }>(sql`
      SELECT o.name AS text FROM organisation o WHERE o.workspace_id = ${workspace} AND o.id = ${organisationId}
      UNION ALL SELECT concat_ws(' ', w.slug, w.name->>'sv', w.name->>'en') FROM workspace w WHERE w.id = ${workspace}`);
    return rows.map(({ text }) => text);
  }

  /** An account takes the place that it was invited to. */
  async join(id: string, accountId: string, name: string): Promise<void> {
    await this.db.transaction(async () => {
      const [invitation] = await this.db.select(Invitation, (t) => sql`${t}."id" = ${id}`, fixed('FOR UPDATE'));
      if (!invitation) throw invitationRefusals.INVITATION_INVALID({ field: 'token' });
      const today = this.clock.today();
      invitation.accept(today);
      const { organisationId, isAdmin } = invitation;
      const invited = await this.db.select(InvitationRole, (t) => sql`${t}."invitation_id" = ${id}`);
      const terms = invited.map(({ projectId, role, untilOn }) => ({ projectId, role, fromOn: today, untilOn }));
      const member = await this.members.join({ accountId, name, organisationId, isAdmin }, terms);
      await this.db.amend(invitation);
      await this.history.record(asActor(member), 'invitation.accept', invitation, { isPublic: true });
    });
  }
}

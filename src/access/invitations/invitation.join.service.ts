// The invitation behind a link, and the place in the workspace that it gives.
import { Injectable } from '@nestjs/common';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { HistoryService } from '#office/history/history.service.js';
import { LinksService, type Holder } from '../links/link.service.js';
import { asActor, MembersService } from '../members/member.service.js';
import { InvitationRole, type Invitation } from './invitation.entity.js';
import { INVITATION_LINK } from './invitation.letter.js';

@Injectable()
export class InvitationJoinService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly members: MembersService,
    private readonly links: LinksService,
  ) {}

  /** The invitation that can be accepted, or that was by this very sending. */
  async find(holder: Holder): Promise<Invitation> {
    const invitation = await this.links.prove(INVITATION_LINK, holder);
    if (!(await this.links.isSecond(invitation.id))) invitation.demandOpen(this.clock.today());
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
    await this.links.tell(INVITATION_LINK, id, {
      held: (invitation) => invitation,
      deed: (invitation) => this.accept(invitation, accountId, name),
      shown: async () => undefined,
    });
  }

  private async accept(invitation: Invitation, accountId: string, name: string): Promise<void> {
    const today = this.clock.today();
    invitation.accept(today);
    const { id, organisationId, isAdmin } = invitation;
    const invited = await this.db.select(InvitationRole, (t) => sql`${t}."invitation_id" = ${id}`);
    const terms = invited.map(({ projectId, role, untilOn }) => ({ projectId, role, fromOn: today, untilOn }));
    const member = await this.members.join({ accountId, name, organisationId, isAdmin }, terms);
    await this.db.amend(invitation);
    await this.history.record(asActor(member), 'invitation.accept', invitation, { isPublic: true });
  }
}

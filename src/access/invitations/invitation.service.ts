// Inviting: somebody is asked into the workspace, and the asking can be taken back.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Outbox } from '#platform/jobs/outbox.js';
import { HistoryService } from '#office/history/history.service.js';
import { LinkLettersService } from '../links/link-letter.service.js';
import { memberRefusals } from '../members/member.entity.js';
import { memberPolicy } from '../members/member.policy.js';
import { ProjectRoleName, projectRoleRefusals } from '../members/project-role.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Invitation, InvitationRole } from './invitation.entity.js';
import type { InvitationRoleInput, MemberInviteInput } from './invitation.inputs.js';
import { INVITATION_LINK, letterOf, type LetterFacts } from './invitation.letter.js';
import { invitationPolicy } from './invitation.policy.js';
import { lastDay, obstacle } from './invitation.rules.js';

@Injectable()
export class InvitationsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly outbox: Outbox,
    private readonly letters: LinkLettersService,
  ) {}

  /** Somebody is invited; the letter with the link is written when this is committed. */
  async invite(actor: Actor, id: string, input: MemberInviteInput): Promise<Invitation> {
    const { email, name, organisationId, isAdmin, roles } = input;
    memberPolicy.invite.demand(actor, {
      isAdmin,
      roles: roles.map(({ projectId, role }) => ({ projectId, role, organisationId })),
    });
    demandEnds(roles);
    return this.db.transaction(async () => {
      await this.db.seen(actor, Organisation, organisationId, 'input.organisationId');
      if (await this.isMember(email)) throw memberRefusals.MEMBER_ALREADY({ field: 'input.email' });
      const expiresOn = lastDay(this.clock.today());
      const facts = { email, name, organisationId, isAdmin, expiresOn, invitedById: actor.memberId };
      const unused = { acceptedOn: null, revokedOn: null, secretHash: null };
      const invitation = await this.db.insert(Object.assign(new Invitation(), { id, ...facts, ...unused }));
      await this.db.insertAll(roles.map((role) => roleOf(id, role)));
      await this.history.record(actor, 'member.invite', invitation, { isPublic: true });
      await this.outbox.post('invitation.send', { invitationId: id });
      return invitation;
    });
  }

  /** The invitation is taken back, and its link no longer works. */
  async revoke(actor: Actor, id: string, expectedVersion: number): Promise<Invitation> {
    return this.db.transaction(async () => {
      const invitation = await this.db.lock(actor, Invitation, id, expectedVersion);
      invitationPolicy.revoke.demand(actor, invitation);
      invitation.revoke(this.clock.today());
      await this.db.amend(invitation);
      await this.history.record(actor, 'invitation.revoke', invitation, { isPublic: true });
      return invitation;
    });
  }

  /** Writes the letter of an invitation that can be accepted. */
  async send(id: string, letterId: string): Promise<void> {
    await this.letters.send(INVITATION_LINK, { id, letterId }, { facts: () => this.facts(id), written: letterOf });
  }

  private async facts(id: string): Promise<LetterFacts | undefined> {
    const workspace = this.db.workspace;
    const invitation = await this.db.find(Invitation, id);
    if (!invitation || obstacle(invitation, this.clock.today())) return undefined;
    const [facts] = await this.db.read<LetterFacts>(sql`
      SELECT i.email, i.name, i.expires_on AS "expiresOn", o.name AS organisation,
        (SELECT w.name FROM workspace w WHERE w.id = ${workspace}) AS workspace,
        (SELECT m.name FROM member m WHERE m.workspace_id = ${workspace} AND m.id = i.invited_by_id) AS inviter
      FROM invitation i JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = i.organisation_id
      WHERE i.workspace_id = ${workspace} AND i.id = ${id}`);
    return facts;
  }

  private async isMember(email: string): Promise<boolean> {
    const rows = await this.db.read(sql`
      SELECT m.id FROM member m JOIN account a ON a.id = m.account_id
      WHERE m.workspace_id = ${this.db.workspace} AND m.left_on IS NULL AND lower(a.email) = ${email}`);
    return rows.length > 0;
  }
}

function roleOf(invitationId: string, { projectId, role, untilOn }: InvitationRoleInput): InvitationRole {
  return Object.assign(new InvitationRole(), { id: v7(), invitationId, projectId, role, untilOn: untilOn ?? null });
}

function demandEnds(roles: readonly InvitationRoleInput[]): void {
  const endless = roles.findIndex(({ role, untilOn }) => role === ProjectRoleName.AUDITOR && !untilOn);
  if (endless >= 0) throw projectRoleRefusals.AUDITOR_NEEDS_END({ field: `input.roles.${endless}.untilOn` });
}

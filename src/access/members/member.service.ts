// Members of a workspace: they join, are promoted, and leave.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { HistoryService } from '#office/history/history.service.js';
import { AccountWorkspacesService } from '../auth-sessions/account-workspace.service.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Member, memberRefusals } from './member.entity.js';
import type { MemberAmendInput } from './member.inputs.js';
import { memberPolicy } from './member.policy.js';
import { ProjectRolesService, type Term } from './project-role.service.js';

/** The place that somebody gets. */
export interface Place {
  accountId: string;
  name: string;
  organisationId: string;
  isAdmin: boolean;
}

@Injectable()
export class MembersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly roles: ProjectRolesService,
    private readonly book: AccountWorkspacesService,
  ) {}

  /**
   * Somebody joins, or comes back, with roles; whoever is here already keeps their place. Called by stories that have asked
   * who may.
   */
  async join(place: Place, terms: readonly Term[] = []): Promise<Member> {
    return this.db.transaction(async () => {
      const { accountId } = place;
      // First, in the book of its own: an address too many opens nothing, one too few would hide the workspace.
      await this.book.note(accountId, String(this.db.workspace.value));
      const [known] = await this.db.select(Member, (t) => sql`${t}."account_id" = ${accountId}`, fixed('FOR UPDATE'));
      const member = known?.isHere ? known : await this.arrive(known, place);
      await this.roles.giveAll(asActor(member), member.id, terms);
      return member;
    });
  }

  private async arrive(known: Member | undefined, { accountId, ...place }: Place): Promise<Member> {
    const joined = { ...place, joinedOn: this.clock.today() };
    const member = known ?? Object.assign(new Member(), { id: v7(), accountId, leftOn: null, ...joined });
    if (known) known.comeBack(joined);
    await (known ? this.db.amend(member) : this.db.insert(member));
    await this.history.record(asActor(member), 'member.join', member, { isPublic: true });
    return member;
  }

  /** What is known of a member changes; which organisation they act for is the admins' to say. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: MemberAmendInput): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.db.lock(actor, Member, id, expectedVersion);
      memberPolicy.amend.demand(actor, member);
      member.demandHere();
      if (input.name !== undefined) member.name = input.name;
      if (input.organisationId !== undefined) await this.move(actor, member, input.organisationId);
      await this.db.amend(member);
      await this.history.record(actor, 'member.amend', member, { isPublic: true });
      return member;
    });
  }

  /** A member becomes an admin. */
  async promote(actor: Actor, id: string, expectedVersion: number): Promise<Member> {
    return this.db.transaction(async () => {
      const member = await this.db.lock(actor, Member, id, expectedVersion);
      memberPolicy.promote.demand(actor, member);
      if (member.isAdmin) return member;
      member.administer(true);
      await this.db.amend(member);
      await this.history.record(actor, 'member.promote', member, { isPublic: true });
      return member;
    });
  }

  /** An admin becomes a member like the others. */
  async demote(actor: Actor, id: string, expectedVersion: number): Promise<Member> {
    return this.db.transaction(async () => {
      const admins = await this.admins();
      const member = await this.db.lock(actor, Member, id, expectedVersion);
      memberPolicy.demote.demand(actor, member);
      if (!member.isAdmin) return member;
      demandAnother(admins, member);
      member.administer(false);
      await this.db.amend(member);
      await this.history.record(actor, 'member.demote', member, { isPublic: true });
      return member;
    });
  }

  /** A member leaves: their next request is refused, and their keys stop working. What they did stays. */
  async leave(actor: Actor, id: string, expectedVersion: number): Promise<Member> {
    const member = await this.db.transaction(async () => {
      const admins = await this.admins();
      const leaving = await this.db.lock(actor, Member, id, expectedVersion);
      memberPolicy.leave.demand(actor, leaving);
      demandAnother(admins, leaving);
      leaving.leave(this.clock.today());
      await this.roles.endAll(actor, leaving.id);
      await this.db.amend(leaving);
      await this.history.record(actor, 'member.leave', leaving, { isPublic: true });
      return leaving;
    });
    await this.book.strike(member.accountId, actor.workspaceId);
    return member;
  }

  private async move(actor: Actor, member: Member, organisationId: string): Promise<void> {
    if (!actor.isAdmin) throw refuse.FORBIDDEN({ permission: 'member:amend', field: 'input.organisationId' });
    const { id } = await this.db.seen(actor, Organisation, organisationId, 'input.organisationId');
    member.organisationId = id;
  }

  /** The admins, held until the story ends: two who leave at once cannot both be one of two. */
  private async admins(): Promise<Member[]> {
    return this.db.select(
      Member,
      (t) => sql`${t}."is_admin" AND ${t}."left_on" IS NULL`,
      fixed('ORDER BY t."id" FOR UPDATE'),
    );
  }
}

/** Whoever joins does so themselves. */
export function asActor({ id, workspaceId, accountId, organisationId, isAdmin }: Member): Actor {
  const { locale } = work();
  return new Actor({ memberId: id, workspaceId, accountId, organisationId, isAdmin, held: [], locale });
}

function demandAnother(admins: readonly Member[], { id }: Member): void {
  const isLast = admins.length === 1 && admins[0]?.id === id;
  if (isLast) throw memberRefusals.MEMBER_LAST_ADMIN({ field: 'id' });
}

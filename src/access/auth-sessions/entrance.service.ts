// From somebody who has proved who they are to a member acting in one workspace.
import { Injectable } from '@nestjs/common';
import { Actor, type ActorFacts } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { work, type Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql, type Sql } from '#platform/database/sql.js';
import type { Localised } from '#platform/values/text.js';
import { membershipOf, type Membership } from '../members/membership.reads.js';
import { AccountWorkspacesService } from './account-workspace.service.js';

/** A workspace in somebody's address book. */
export interface KnownWorkspace {
  id: string;
  slug: string;
  name: Localised;
  isDemo: boolean;
  /** Seconds since 1970, or null when never chosen. */
  usedAt?: number | null;
}

/** Somebody whose account is proved; the workspace last used comes first. */
export interface Entrance {
  accountId: string;
  email: string;
  workspaces: KnownWorkspace[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** A workspace that somebody goes back and forth to is noted as used this often, not on every request. */
const NOTED_EVERY_SECONDS = 60;

const entered = new WeakMap<Work, Entrance>();

@Injectable()
export class EntrancesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly book: AccountWorkspacesService,
  ) {}

  /** Who has entered in the work under way, with or without a workspace. */
  present(): Entrance | undefined {
    return entered.get(work());
  }

  /**
   * Lets somebody in. The member row in the workspace decides; without one they are known, but nobody's member.
   * @param wanted slug or id of a workspace; otherwise the one last used
   */
  async enter(entrance: Entrance, wanted: string | undefined): Promise<void> {
    await this.leave();
    entered.set(work(), entrance);
    const workspaceId = chosen(entrance, wanted);
    if (!workspaceId) return;
    const membership = await this.membership(workspaceId, entrance.accountId);
    if (!membership) {
      await this.withdraw();
      return;
    }
    this.appear({ ...membership, accountId: entrance.accountId, workspaceId });
    await this.note(entrance, workspaceId);
  }

  /** Makes somebody the actor of the work under way. */
  private appear(facts: Omit<ActorFacts, 'locale'>): void {
    const piece = work();
    piece.actor = new Actor({ ...facts, locale: piece.locale });
  }

  /** Lets somebody in whose membership is already read. */
  enterAs(entrance: Entrance, facts: Omit<ActorFacts, 'locale'>): void {
    entered.set(work(), entrance);
    this.appear(facts);
  }

  /** Nobody is inside any more, and nothing that was read stays. */
  async leave(): Promise<void> {
    entered.delete(work());
    await this.withdraw();
  }

  private async withdraw(): Promise<void> {
    const piece = work();
    await this.db.rest(piece);
    piece.workspaceId = undefined;
    piece.actor = undefined;
  }

  private async membership(workspaceId: string, accountId: string): Promise<Membership | undefined> {
    work().workspaceId = workspaceId;
    const [found] = await this.db.read<Membership>(membershipOf(this.db.workspace, accountId, this.clock.today()));
    return found;
  }

  /** The choice is remembered, and an address that the book lacks is put into it. */
  private async note({ accountId, workspaces }: Entrance, workspaceId: string): Promise<void> {
    const [last] = workspaces;
    const known = workspaces.find(({ id }) => id === workspaceId);
    if (!known) workspaces.push(...(await this.db.read<KnownWorkspace>(knownWorkspace(workspaceId))));
    if (last?.id === workspaceId && known?.usedAt) return;
    const seconds = this.clock.now().getTime() / 1000 - (known?.usedAt ?? 0);
    if (seconds >= NOTED_EVERY_SECONDS) await this.book.note(accountId, workspaceId);
  }
}

function knownWorkspace(id: string): Sql {
  return sql`SELECT id, slug, name, is_demo AS "isDemo" FROM workspace WHERE id = ${id}`;
}

function chosen({ workspaces }: Entrance, wanted: string | undefined): string | undefined {
  if (!wanted) return workspaces[0]?.id;
  const name = wanted.toLowerCase();
  const known = workspaces.find(({ id, slug }) => id === name || slug === name);
  return known?.id ?? (UUID.test(name) ? name : undefined);
}

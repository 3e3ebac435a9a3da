// Founding a workspace, and giving people places in it without a letter: by command and for the demo, never over the API.
import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { violation } from '#platform/database/violations.js';
import { refusals, refuse } from '#platform/errors.js';
import { CODE } from '#platform/graphql/rules.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Localised } from '#platform/values/text.js';
import { CredentialsService } from '../credentials/credential.service.js';
import { membershipOf, type Membership } from '../members/membership.reads.js';
import { asActor, MembersService } from '../members/member.service.js';
import type { Term } from '../members/project-role.service.js';
import { Organisation, OrganisationKind } from '../organisations/organisation.entity.js';
import { isEmail } from './account.rules.js';

export const workspaceRefusals = refusals({
  WORKSPACE_SLUG_TAKEN: {
    sv: 'Det finns redan en arbetsyta med det kortnamnet.',
    en: 'There is already a workspace with that short name.',
  },
});

violation('workspace_slug_uq', () => workspaceRefusals.WORKSPACE_SLUG_TAKEN({ field: 'slug' }));

/** Somebody who gets a place; without a password one is made up, unless the account has one already. */
export interface Newcomer {
  email: string;
  name: string;
  password?: string;
}

export interface Founding {
  slug: string;
  name: Localised;
  isDemo: boolean;
  /** The name of the first organisation, which the first admin acts for. */
  organisation: string;
  admin: Newcomer;
}

export interface Seat {
  organisationId: string;
  isAdmin: boolean;
  terms?: readonly Term[];
}

/** Who got a place, as they will act; the password when it was made up here. */
export interface Seated {
  actor: Actor;
  memberId: string;
  accountId: string;
  password?: string;
}

export interface Founded extends Seated {
  workspaceId: string;
  organisationId: string;
}

@Injectable()
export class WorkspacesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly credentials: CredentialsService,
    private readonly members: MembersService,
  ) {}

  /** A consortium gets a world of its own, with its first organisation and its first admin. */
  async found({ slug, name, isDemo, organisation, admin }: Founding): Promise<Founded> {
    if (!CODE.test(slug)) throw refuse.FORMAT_INVALID({ expected: 'industry-in-west', field: 'slug' });
    demandAddress(admin);
    const workspaceId = v7();
    const organisationId = v7();
    await this.inside(undefined, () => this.insert({ id: workspaceId, slug, name, isDemo }));
    const seated = await this.seat(workspaceId, admin, { organisationId, isAdmin: true }, async () => {
      const facts = {
        name: organisation,
        alsoKnownAs: [],
        kinds: [OrganisationKind.DELIVERING],
        organisationNumber: null,
      };
      return this.db.insert(Object.assign(new Organisation(), { id: organisationId, ...facts }));
    });
    return { ...seated, workspaceId, organisationId };
  }

  /** Somebody gets a place in a workspace, with an account when they have none. */
  async admit(workspaceId: string, newcomer: Newcomer, seat: Seat): Promise<Seated> {
    demandAddress(newcomer);
    return this.seat(workspaceId, newcomer, seat);
  }

  /** An account as it acts in a workspace today, with its roles: for stories that are told in somebody's name. */
  async actor(workspaceId: string, accountId: string): Promise<Actor | undefined> {
    return this.inside(workspaceId, async () => {
      const today = this.clock.today();
      const [found] = await this.db.read<Membership>(membershipOf(this.db.workspace, accountId, today));
      return found && new Actor({ ...found, workspaceId, accountId, locale: 'sv' });
    });
  }

  /** The id of the workspace with a short name. */
  async named(slug: string): Promise<string | undefined> {
    return this.inside(undefined, async () => {
      const [found] = await this.db.read<{ id: string }>(sql`SELECT id FROM workspace WHERE slug = ${slug}`);
      return found?.id;
    });
  }

  private async insert(workspace: { id: string; slug: string; name: Localised; isDemo: boolean }): Promise<void> {
    const { id, slug, name, isDemo } = workspace;
    await this.db.transaction(() =>
      this.db.run(sql`
        INSERT INTO workspace (id, slug, name, is_demo, created_at)
        VALUES (${id}, ${slug}, ${JSON.stringify(name)}::jsonb, ${isDemo}, ${this.clock.now()})`),
    );
  }

  /** @param before what must be there first, in the same transaction */
  private async seat(
    workspaceId: string,
    { email, name, password }: Newcomer,
    { organisationId, isAdmin, terms }: Seat,
    before?: () => Promise<Organisation>,
  ): Promise<Seated> {
    const { accountId, made } = await this.inside(undefined, () => this.account(email, password));
    return this.inside(workspaceId, () =>
      this.db.transaction(async () => {
        const organisation = await before?.();
        const member = await this.members.join({ accountId, name, organisationId, isAdmin }, terms);
        const actor = asActor(member);
        if (organisation) await this.history.record(actor, 'organisation.register', organisation, { isPublic: true });
        return { actor, memberId: member.id, accountId, ...(made ? { password: made } : {}) };
      }),
    );
  }

  /** An account that has a password keeps it: whoever runs the commands does not sign in as others. */
  private async account(email: string, given: string | undefined): Promise<{ accountId: string; made?: string }> {
    const accountId = await this.credentials.accountFor(email);
    if (await this.credentials.hasPassword(email)) return { accountId };
    const password = given ?? newPassword();
    await this.credentials.establish(accountId, password);
    return given ? { accountId } : { accountId, made: password };
  }

  private inside<T>(workspaceId: string | undefined, story: () => Promise<T>): Promise<T> {
    const piece = new Work(v7(), 'sv');
    piece.workspaceId = workspaceId;
    return this.db.during(piece, story);
  }
}

function demandAddress({ email }: Newcomer): void {
  if (!isEmail(email)) throw refuse.FORMAT_INVALID({ expected: 'namn@example.com', field: 'admin.email' });
}

/** 120 random bits, in groups that can be read out and typed. */
function newPassword(): string {
  return (randomBytes(15).toString('hex').match(/.{6}/g) ?? []).join('-');
}

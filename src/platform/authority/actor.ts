// Who is asking: a member acting for one organisation in one workspace, with the roles that count today.
import type { Locale } from '../values/locale.js';

/** What a member may be in a project; ADMIN is of the whole workspace. */
export const roles = ['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH', 'OBSERVER', 'AUDITOR'] as const;
export type Role = (typeof roles)[number];

export interface RoleHeld {
  role: Role;
  projectId: string;
}

/** A project of the workspace that has ended: what stands in it is read, and written no more. */
export interface ClosedProject {
  projectId: string;
  /** The day it ended; null where only that it has is known. */
  since: string | null;
}

export interface ActorFacts {
  workspaceId: string;
  accountId: string;
  memberId: string;
  organisationId: string;
  isAdmin: boolean;
  held: readonly RoleHeld[];
  /** The projects of the workspace that have ended; none where nothing is said. */
  closed?: readonly ClosedProject[];
  locale: Locale;
  /** Set when a key asks instead of a person. */
  apiKey?: { id: string; mayWrite: boolean; projectIds: readonly string[] };
  /** Set when somebody looks at the system as this member sees it. */
  viewer?: Actor;
}

/** What decides what a member may see. */
export type Outlook = Pick<ActorFacts, 'memberId' | 'organisationId' | 'isAdmin' | 'held'>;

export class Actor {
  private readonly facts: ActorFacts;
  readonly workspaceId: string;
  readonly accountId: string;
  readonly memberId: string;
  readonly organisationId: string;
  readonly isAdmin: boolean;
  readonly held: readonly RoleHeld[];
  readonly closed: readonly ClosedProject[];
  readonly locale: Locale;
  readonly apiKey: ActorFacts['apiKey'];
  readonly viewer: Actor | undefined;

  constructor(facts: ActorFacts) {
    this.facts = facts;
    this.workspaceId = facts.workspaceId;
    this.accountId = facts.accountId;
    this.memberId = facts.memberId;
    this.organisationId = facts.organisationId;
    this.isAdmin = facts.isAdmin;
    this.closed = facts.closed ?? [];
    this.locale = facts.locale;
    this.apiKey = facts.apiKey;
    this.viewer = facts.viewer;
    const scope = facts.apiKey?.projectIds;
    this.held = scope?.length ? facts.held.filter(({ projectId }) => scope.includes(projectId)) : facts.held;
  }

  /** The same for every actor of whom the same is true: by which what was worked out for one can serve the next. */
  get likeness(): string {
    const { workspaceId, memberId, organisationId, isAdmin, held, closed, locale, apiKey, viewer } = this;
    const known = [workspaceId, memberId, organisationId, isAdmin, held, closed, locale, apiKey];
    return JSON.stringify(viewer ? [...known, viewer.likeness] : known);
  }

  /** Who really asks: whoever looks on, where somebody does. */
  get doer(): Actor {
    return this.viewer ?? this;
  }

  /**
   * The other member, as far as this actor may know what they see (decision record 46): their roles in the projects that
   * this one leads. Policies leave out the rows that this one does not see besides.
   */
  lookingAs({ memberId, organisationId, isAdmin, held }: Outlook): Actor {
    const known = held.filter(({ projectId }) => this.is(projectId, 'PROJECT_LEADER'));
    const outlook = { memberId, organisationId, isAdmin: isAdmin && this.isAdmin, held: known };
    return new Actor({ ...this.facts, ...outlook, viewer: this });
  }

  /** Whether any of the roles is held anywhere: the door's first question. */
  has(...wanted: readonly Role[]): boolean {
    return (this.isAdmin && wanted.includes('ADMIN')) || this.held.some(({ role }) => wanted.includes(role));
  }

  /** Whether one of the roles is held in this project. */
  is(projectId: string, ...wanted: readonly Role[]): boolean {
    return this.held.some((one) => one.projectId === projectId && wanted.includes(one.role));
  }

  /** The projects in which one of the roles is held. */
  projects(...wanted: readonly Role[]): string[] {
    return [...new Set(this.held.filter(({ role }) => wanted.includes(role)).map(({ projectId }) => projectId))];
  }

  /** The same actor once a project has ended: for what follows from its end, in the deed that ends it. */
  afterEndOf(projectId: string, since: string | null): Actor {
    return new Actor({ ...this.facts, closed: [...this.closed, { projectId, since }] });
  }

  /** Whether the project has ended. */
  isOver(projectId: string): boolean {
    return this.closed.some((one) => one.projectId === projectId);
  }

  /** The end of a project that a day comes after; one whose day is unknown comes before every day. */
  endBefore(projectId: string, day: string): ClosedProject | undefined {
    return this.closed.find((one) => one.projectId === projectId && (one.since === null || one.since < day));
  }

  /** Whether this is the actor's own organisation. */
  actsFor(organisationId: string): boolean {
    return this.organisationId === organisationId;
  }
}

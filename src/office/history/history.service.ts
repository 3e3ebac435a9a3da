// Writes the history entry of a deed, in the deed's own transaction.
import { createHash, randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { policyOf } from '#platform/authority/policy.js';
import { work, type Filtering } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { isPersonal } from '#platform/database/personal.js';
import type { RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { Reader } from '#platform/reader/reader.js';
import {
  FieldChange,
  HistoryEntry,
  HistoryPersonal,
  type Change,
  type PersonalDigest,
} from './history-entry.entity.js';

/** What a subject may say of itself, so that whoever may see it may read its history. */
interface Belonging {
  version?: number;
  companyId?: string | null;
  projectId?: string | null;
  organisationId?: string | null;
}

declare module '#platform/facts.js' {
  interface FactsTold {
    /** Any deed, once it is written: for a later room that works something out from a row of an earlier one. */
    'deed.recorded': { actor: Actor | null; verb: string; row: WorkspaceRow };
  }
}

@Injectable()
export class HistoryService implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('rows.read', async ({ type, rows, fields, filters = [] }) => {
      await this.recordReading(type, rows, fields);
      for (const filtering of filters) await this.recordFiltering(type, filtering);
    });
  }

  /**
   * Records a deed: `verb` names it (`enrolment.close`), the row knows what changed. Call it after the row was written.
   * @param actor who did it, or null for the system itself
   * @param circumstances the reason given; `isPublic` where every member may read the row, and so its history
   */
  async record(
    actor: Actor | null,
    verb: string,
    row: WorkspaceRow,
    { reason, isPublic = false }: { reason?: string | null; isPublic?: boolean } = {},
  ): Promise<void> {
    const { open, personal } = parted(
      row,
      beforeAndAfter(row, this.db.meta(row.constructor as RowClass<WorkspaceRow>)),
    );
    const entry = Object.assign(new HistoryEntry(), {
      id: v7(),
      verb,
      reason: reason ?? null,
      changes: open,
      personalDigests: digested(personal),
      ...subjectOf(row, isPublic),
      ...doerOf(actor),
    });
    await this.db.insert(entry);
    if (Object.keys(personal).length) {
      await this.db.insert(Object.assign(new HistoryPersonal(), { id: entry.id, changes: personal }));
    }
    await this.facts.announce('deed.recorded', { actor, verb, row });
  }

  /**
   * Records that somebody has read what leaves a trace: once for each project in a request, however many rows and fields.
   * Of one row it stands in that row's history; of several in the project's, with all their ids.
   */
  private async recordReading(type: string, rows: readonly WorkspaceRow[], fields: readonly string[]): Promise<void> {
    const { actor } = work();
    for (const together of byProject(rows)) {
      const entry = Object.assign(new HistoryEntry(), {
        id: v7(),
        verb: `${type.charAt(0).toLowerCase()}${type.slice(1)}.read`,
        reason: null,
        changes: readingOf(together, fields),
        personalDigests: {},
        ...readFrom(type, together),
        ...doerOf(actor ?? null),
      });
      await this.db.insert(entry);
    }
  }

  /** Records that somebody has asked for rows by what leaves a trace: of those that were not found it tells something too. */
  private async recordFiltering(type: string, filtering: Filtering): Promise<void> {
    const { actor } = work();
    if (!actor) return;
    const entry = Object.assign(new HistoryEntry(), {
      id: v7(),
      verb: `${type.charAt(0).toLowerCase()}${type.slice(1)}.filter`,
      reason: null,
      changes: askedIn(filtering),
      personalDigests: {},
      ...filteredFrom(filtering, actor),
      ...doerOf(actor),
    });
    await this.db.insert(entry);
  }

  /** Erases the personal values in all history of a subject; that something was changed, and its digest, stay. */
  async erasePersonal(subjectId: string): Promise<void> {
    const entries = await this.db.select(HistoryEntry, (t) => sql`${t}."subject_id" = ${subjectId}`);
    const ids = entries.map(({ id }) => id);
    await this.db.remove(HistoryPersonal, (t) => sql`${t}."id" = ANY(${ids}::uuid[])`);
  }

  /** The changed fields of an entry, each with its values only for whoever may read that field of the subject. */
  async changes(entry: HistoryEntry): Promise<FieldChange[]> {
    const { actor } = work();
    const fields = Object.keys(entry.personalDigests);
    const personal = fields.length
      ? await this.reader.batch('history.personal', entry.id, (ids) => this.personal(ids))
      : undefined;
    const judges = this.judges(entry.subjectType);
    return Object.entries({
      ...entry.changes,
      ...Object.fromEntries(fields.map((field) => [field, personal?.[field]])),
    }).map(([field, change]) => {
      const mayRead = actor !== undefined && (judges?.[field]?.(actor, entry) ?? true);
      return Object.assign(new FieldChange(), {
        field,
        before: mayRead ? written(change?.before) : null,
        after: mayRead ? written(change?.after) : null,
        hidden: !mayRead || change === undefined,
      });
    });
  }

  private async personal(ids: string[]): Promise<Map<string, Changes>> {
    const rows = await this.db.select(HistoryPersonal, (t) => sql`${t}."id" = ANY(${ids}::uuid[])`);
    return new Map(rows.map(({ id, changes }) => [id, changes]));
  }

  /** The judgements on fields in the policy of the subject: they look at what the entry also holds. */
  private judges(
    subjectType: string,
  ): Record<string, ((actor: Actor, row: unknown) => boolean) | undefined> | undefined {
    const meta = this.db.source.entityMetadatas.find(({ name }) => name === subjectType);
    return meta && (policyOf(meta.target as RowClass<WorkspaceRow>)?.fields as never);
  }
}

type Changes = Record<string, Change>;

/** Rows that stand in the same project, or in none. */
function byProject(rows: readonly WorkspaceRow[]): WorkspaceRow[][] {
  const projects = new Map<string | null, WorkspaceRow[]>();
  for (const row of rows) {
    const { projectId = null } = row as Belonging;
    projects.set(projectId, [...(projects.get(projectId) ?? []), row]);
  }
  return [...projects.values()];
}

function readingOf(rows: readonly WorkspaceRow[], fields: readonly string[]): Changes {
  return {
    fields: { before: null, after: fields.toSorted() },
    ids: { before: null, after: rows.map(({ id }) => id).toSorted() },
  };
}

/** Of one row as of any deed; of several in their project, and where partners differ for whoever leads it. */
function readFrom(type: string, [first, ...others]: readonly WorkspaceRow[]): Partial<HistoryEntry> {
  if (!first) return {};
  const one = { ...subjectOf(first, false), subjectType: type, subjectVersion: null };
  if (!others.length) return one;
  const isOfOne = others.every((row) => organisationOf(row) === organisationOf(first));
  return {
    ...one,
    subjectId: one.projectId ?? first.id,
    companyId: null,
    organisationId: isOfOne ? organisationOf(first) : null,
  };
}

function askedIn({ filter, fields, under }: Filtering): Changes {
  const asked = { fields: fields.toSorted(), filter, ...(under.size ? { under: [...under].toSorted() } : {}) };
  return Object.fromEntries(Object.entries(asked).map(([field, after]) => [field, { before: null, after }]));
}

/** Of the project that was asked about, or else of whoever asked. */
function filteredFrom({ filter }: Filtering, { memberId, organisationId }: Actor): Partial<HistoryEntry> {
  const projectId = typeof filter['projectId'] === 'string' ? filter['projectId'] : null;
  return {
    subjectType: projectId ? 'Project' : 'Member',
    subjectId: projectId ?? memberId,
    subjectVersion: null,
    companyId: null,
    projectId,
    organisationId: projectId ? null : organisationId,
  };
}

function organisationOf(row: WorkspaceRow): string | null {
  return (row as Belonging).organisationId ?? null;
}

function subjectOf(row: WorkspaceRow, isPublic: boolean): Partial<HistoryEntry> {
  const { version } = row as Belonging;
  const { companyId, projectId, organisationId } = isPublic ? ({} as Belonging) : (row as Belonging);
  return {
    subjectType: row.constructor.name,
    subjectId: row.id,
    subjectVersion: version ?? null,
    companyId: companyId ?? null,
    projectId: projectId ?? null,
    organisationId: organisationId ?? null,
  };
}

function doerOf(actor: Actor | null): Partial<HistoryEntry> {
  const { memberId, apiKey, organisationId } = actor?.doer ?? {};
  return { byMemberId: memberId ?? null, byApiKeyId: apiKey?.id ?? null, forOrganisationId: organisationId ?? null };
}

function written(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function parted(row: WorkspaceRow, changes: Changes): { open: Changes; personal: Changes } {
  const entries = Object.entries(changes);
  return {
    open: Object.fromEntries(entries.filter(([field]) => !isPersonal(row, field))),
    personal: Object.fromEntries(entries.filter(([field]) => isPersonal(row, field))),
  };
}

/** A salt per field, so that equal values cannot be recognised by their digests. */
function digested(personal: Changes): Record<string, PersonalDigest> {
  return Object.fromEntries(
    Object.entries(personal).map(([field, change]) => {
      const salt = randomBytes(16).toString('base64url');
      return [
        field,
        { salt, digest: createHash('sha256').update(salt).update(JSON.stringify(change)).digest('base64url') },
      ];
    }),
  );
}

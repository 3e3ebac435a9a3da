// Keeps what an ending changes, row by row as it was before, and puts it in again when the ending is taken back.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityMetadata } from 'typeorm';
import { v7 } from 'uuid';
import type { Actor } from '#platform/authority/actor.js';
import { work, type Work } from '#platform/context.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { RowClass } from '#platform/database/metadata.js';
import { isPersonal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { canonical } from '#platform/values/canonical.js';
import { HistoryService } from '#office/history/history.service.js';
import { ActivitySignUp } from '#coaching/sign-ups/activity-sign-up.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { EndingChange } from './ending-change.entity.js';
import { ObligationDeed } from './ending-words.entity.js';
import { ObligationAnswer } from './obligation-answer.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

/** What was changed while an ending was told, the first change first. */
type Kept = Map<string, { row: VersionedRow; before: Record<string, unknown> }>;

@Injectable()
export class EndingRecord implements OnModuleInit {
  private readonly kept = new WeakMap<Work, Kept>();

  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly facts: Facts,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ row }) => {
      const kept = this.kept.get(work());
      if (kept && row instanceof VersionedRow && !takesItselfBack(row)) this.keep(kept, row);
    });
  }

  /** Tells a part of an ending; whatever it changes, near or far, is kept. */
  async during<T>(ending: ProjectEnding, story: () => Promise<T>): Promise<T> {
    const kept: Kept = new Map();
    this.kept.set(work(), kept);
    try {
      const told = await story();
      const changes = [...kept.values()].map(({ row, before }) => changeOf(ending, row, before));
      await this.db.insertAll(changes);
      return told;
    } finally {
      this.kept.delete(work());
    }
  }

  /** Puts everything in again that nobody has changed since, the last change first, but what another project took over. */
  async takeBack(actor: Actor, endingId: string, reason: string): Promise<void> {
    const changes = await this.db.select(
      EndingChange,
      (t) => sql`${t}.ending_id = ${endingId}`,
      fixed('ORDER BY t.id DESC'),
    );
    const handedOver = await this.handedOver(endingId);
    for (const change of changes) {
      if (!handedOver.has(change.subjectId)) await this.putIn(actor, change, reason);
    }
  }

  /** What goes on in another project would be promised twice if it began here again. */
  private async handedOver(endingId: string): Promise<Set<string>> {
    const answers = await this.db.select(
      ObligationAnswer,
      (t) => sql`${t}.ending_id = ${endingId} AND ${t}.deed = ${ObligationDeed.HAND_OVER}`,
    );
    return new Set(answers.map(({ rowId }) => rowId));
  }

  private async putIn(actor: Actor, change: EndingChange, reason: string): Promise<void> {
    const { subjectType, subjectId } = change;
    const meta = this.db.source.entityMetadatas.find(({ name }) => name === subjectType);
    if (!meta) return;
    const [row] = await this.db.select(
      meta.target as RowClass<VersionedRow>,
      (t) => sql`${t}.id = ${subjectId}`,
      fixed('FOR UPDATE'),
    );
    const before = row && unchangedSince(row, change);
    if (!row || !before) return;
    Object.assign(row, revived(meta, before));
    await this.db.amend(row);
    await this.history.record(actor, `${subjectType.charAt(0).toLowerCase()}${subjectType.slice(1)}.restore`, row, {
      reason,
    });
  }

  /** A row that is new is nothing to put in again; of one changed twice, the first is what was before. */
  private keep(kept: Kept, row: VersionedRow): void {
    const known = kept.get(row.id);
    if (!known && row.version === 1) return;
    const changes = beforeAndAfter(row, this.db.meta(row.constructor as RowClass<VersionedRow>));
    const open = Object.entries(changes).filter(([field]) => !isPersonal(row, field));
    const before = Object.fromEntries(open.map(([field, change]) => [field, change.before]));
    kept.set(row.id, { row, before: { ...before, ...known?.before } });
  }
}

/** The ending and its project; and places at activities, which somebody else may have been given meanwhile. */
function takesItselfBack(row: VersionedRow): boolean {
  return row instanceof ProjectEnding || row instanceof Project || row instanceof ActivitySignUp;
}

function changeOf(ending: ProjectEnding, row: VersionedRow, before: Record<string, unknown>): EndingChange {
  const { id: endingId, projectId } = ending;
  const after = Object.fromEntries(Object.keys(before).map((field) => [field, valueOf(row, field)]));
  const subject = { subjectType: row.constructor.name, subjectId: row.id, version: row.version, before, after };
  return Object.assign(new EndingChange(), { id: v7(), endingId, projectId, ...subject });
}

/** The fields that still are what the ending made them, as they were before; null when there is none. */
function unchangedSince(row: VersionedRow, { before, after, version }: EndingChange): Record<string, unknown> | null {
  if (!after) return row.version === version ? before : null;
  const fields = Object.entries(before).filter(
    ([field]) => canonical(valueOf(row, field)) === canonical(after[field] ?? null),
  );
  return fields.length ? Object.fromEntries(fields) : null;
}

function valueOf(row: VersionedRow, field: string): unknown {
  return (row as unknown as Record<string, unknown>)[field] ?? null;
}

/** Values as the row holds them: an instant comes back from JSON as a text. */
function revived(meta: EntityMetadata, before: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(before).map(([field, value]) => {
      const column = meta.columns.find(({ propertyName }) => propertyName === field);
      return [field, column?.type === 'timestamptz' && typeof value === 'string' ? new Date(value) : value];
    }),
  );
}

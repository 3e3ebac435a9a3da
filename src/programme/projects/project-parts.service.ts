// The lists that a project is made of, each given whole: rows that are kept, changed, added and taken away.
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { fixed, sql } from '#platform/database/sql.js';
import { FundingSource } from './funding-source.entity.js';
import { Phase } from './phase.entity.js';
import { Predecessor } from './predecessor.entity.js';
import { ProjectInitiator } from './project-initiator.entity.js';
import { ProjectInsatsomrade } from './project-insatsomrade.entity.js';
import type { Project } from './project.entity.js';

/** A row that stands in a list of a project. */
interface Part extends WorkspaceRow {
  projectId: string;
  position: number;
}

/** The lists by the names that they have on the project; one that is absent is unchanged. */
export interface ProjectParts {
  phases?: Given<Phase, 'code' | 'name' | 'startsOn' | 'ongoingOn' | 'endsOn' | 'marks'>[];
  fundingSources?: Given<FundingSource, 'funderId' | 'grantedById' | 'fund' | 'framework' | 'amountOre' | 'marks'>[];
  predecessors?: Given<Predecessor, 'predecessorId' | 'name' | 'note' | 'carriesOver' | 'marks'>[];
  initiators?: Given<ProjectInitiator, 'organisationId'>[];
  insatsomraden?: Given<ProjectInsatsomrade, 'insatsomradeId' | 'marks'>[];
}

type Given<T, Field extends keyof T> = Partial<Pick<T, Field>>;

interface List<T extends Part> {
  field: keyof ProjectParts;
  type: new () => T;
  /** What a row holds besides its place. */
  holds: readonly (keyof T & string)[];
  /** What makes two rows the same one, so that a change of the rest is a change and no exchange. */
  sameBy: readonly (keyof T & string)[];
}

const PHASES: List<Phase> = {
  field: 'phases',
  type: Phase,
  holds: ['code', 'name', 'startsOn', 'ongoingOn', 'endsOn', 'marks'],
  sameBy: ['code'],
};
const FUNDING_SOURCES: List<FundingSource> = {
  field: 'fundingSources',
  type: FundingSource,
  holds: ['funderId', 'grantedById', 'fund', 'framework', 'amountOre', 'marks'],
  sameBy: ['funderId', 'grantedById', 'fund'],
};
const PREDECESSORS: List<Predecessor> = {
  field: 'predecessors',
  type: Predecessor,
  holds: ['predecessorId', 'name', 'note', 'carriesOver', 'marks'],
  sameBy: ['predecessorId', 'name'],
};
const INITIATORS: List<ProjectInitiator> = {
  field: 'initiators',
  type: ProjectInitiator,
  holds: ['organisationId'],
  sameBy: ['organisationId'],
};
const INSATSOMRADEN: List<ProjectInsatsomrade> = {
  field: 'insatsomraden',
  type: ProjectInsatsomrade,
  holds: ['insatsomradeId', 'marks'],
  sameBy: ['insatsomradeId'],
};

@Injectable()
export class ProjectPartsService {
  constructor(private readonly db: Database) {}

  /** Makes the lists of a project read as given, and notes on the project what that changed. */
  async keep(project: Project, parts: ProjectParts): Promise<void> {
    await this.list(project, PHASES, parts.phases);
    await this.list(project, FUNDING_SOURCES, parts.fundingSources);
    await this.list(project, PREDECESSORS, parts.predecessors);
    await this.list(project, INITIATORS, parts.initiators);
    await this.list(project, INSATSOMRADEN, parts.insatsomraden);
  }

  private async list<T extends Part>(
    project: Project,
    definition: List<T>,
    given: readonly Partial<NoInfer<T>>[] | undefined,
  ): Promise<void> {
    if (!given) return;
    const { field, type, holds, sameBy } = definition;
    const known = await this.db.select(
      type,
      (t) => sql`${t}."project_id" = ${project.id}`,
      fixed('ORDER BY t."position"'),
    );
    const told = (rows: readonly Partial<T>[]): unknown => rows.map((row) => picked(row, holds));
    noteChange(project, field, told(known), told(given));
    const left = keyed(known, sameBy);
    for (const [index, [key, values]] of [...keyed(given, sameBy)].entries()) {
      const row = left.get(key);
      left.delete(key);
      await this.put(row, Object.assign(row ?? new type(), picked(values, holds), { position: index + 1 }), project);
    }
    const ids = [...left.values()].map(({ id }) => id);
    if (ids.length) await this.db.remove(type, (t) => sql`${t}."id" = ANY(${ids}::uuid[])`);
  }

  private async put<T extends Part>(known: T | undefined, row: T, project: Project): Promise<void> {
    if (known) await this.db.amend(row);
    else await this.db.insert(Object.assign(row, { id: v7(), projectId: project.id }));
  }
}

function picked<T extends Part>(row: Partial<T>, properties: readonly (keyof T & string)[]): Partial<T> {
  return Object.fromEntries(properties.map((property) => [property, row[property] ?? null])) as Partial<T>;
}

/** Rows by what they are, the second of two alike under a key of its own. */
function keyed<T extends Part, Row extends Partial<T>>(
  rows: readonly Row[],
  sameBy: readonly (keyof T & string)[],
): Map<string, Row> {
  const found = new Map<string, Row>();
  for (const row of rows) {
    let key = JSON.stringify(sameBy.map((property) => row[property] ?? null));
    while (found.has(key)) key += '+';
    found.set(key, row);
  }
  return found;
}

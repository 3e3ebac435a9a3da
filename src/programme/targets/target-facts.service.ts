// Every fact of a project that has a source or is assumed, those of its parts and targets included.
import { Injectable } from '@nestjs/common';
import { Database } from '#platform/database/database.js';
import { Reader } from '#platform/reader/reader.js';
import type { MarkedField } from '#programme/projects/marks.rules.js';
import { Project } from '#programme/projects/project.entity.js';
import { factsOf } from '#programme/projects/project.reads.js';
import { factsOfTargets } from './target.reads.js';

@Injectable()
export class TargetFacts {
  constructor(
    private readonly db: Database,
    private readonly reader: Reader,
  ) {}

  /** Read once for all projects that are asked about. */
  async of({ id }: Project): Promise<MarkedField[]> {
    const own = await this.reader.batch('project.facts', id, (ids) => factsOf(this.db, ids));
    const targets = await this.reader.batch('project.facts.targets', id, (ids) => factsOfTargets(this.db, ids));
    return [...(own ?? []), ...(targets ?? [])];
  }
}

// Searching for companies and people by a name.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { municipality } from '#directory/companies/geography.js';
import { SearchReads } from './search.reads.js';
import { wordsOf } from './search.rules.js';
import { HITS_BY_DEFAULT, type SearchArgs, type SearchHit } from './search.view.reads.js';

@Injectable()
export class SearchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly reads: SearchReads,
  ) {}

  /** Of each kind the best hits; none where too little is typed. */
  async find(actor: Actor, { text, first }: SearchArgs): Promise<SearchHit[]> {
    const words = wordsOf(text);
    if (!words.length) return [];
    const scope = { actor, workspace: this.db.workspace, today: this.clock.today() };
    const hits = await this.reads.find(scope, { text, words, first: first ?? HITS_BY_DEFAULT });
    return hits.map((hit) => Object.assign(hit, { detail: hit.detail ?? placeOf(hit) }));
  }
}

function placeOf({ municipalityCode }: SearchHit): string | null {
  return municipalityCode === null ? null : (municipality(municipalityCode)?.name ?? null);
}

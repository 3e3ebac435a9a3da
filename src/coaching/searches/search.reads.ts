// Looks for companies and people in one statement, each kind behind the wall that it has elsewhere.
import { Injectable } from '@nestjs/common';
import { Company } from '#directory/companies/company.entity.js';
import { companyList } from '#directory/companies/company.reads.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { contactPolicy } from '#directory/contacts/contact.policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { and, FALSE, fixed, join, sql, type Sql } from '#platform/database/sql.js';
import { conditionOf } from '#platform/reader/in-sql.js';
import type { Scope } from '#platform/reader/list.js';
import { Participant } from '../participants/participant.entity.js';
import { mayReadName } from '../participants/participant.policy.js';
import { patternOf } from './search.rules.js';
import type { SearchHit } from './search.view.reads.js';

/** What is sought, and how many of each kind are wanted. */
export interface Sought {
  text: string;
  words: readonly string[];
  first: number;
}

const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

/** Every word stands somewhere in the name. */
function holds(name: Sql, words: readonly string[]): Sql {
  return and(...words.map((word) => sql`${name} ~ ${patternOf(word)}::text`));
}

function beginsWith(name: Sql, [word = '']: readonly string[]): Sql {
  return sql`${name} ~ ${`^${patternOf(word)}`}::text`;
}

/** Names that begin with the first word come first, then by the alphabet. */
function ranked(name: Sql, id: Sql, { words, first }: Sought): Sql {
  return sql`ORDER BY ${beginsWith(name, words)} DESC, ${name} ${IN_SWEDISH}, ${id} LIMIT ${fixed(String(first))}`;
}

@Injectable()
export class SearchReads {
  constructor(private readonly db: Database) {}

  /** Companies, contacts, participants and members, in that order. */
  async find(scope: Scope, sought: Sought): Promise<SearchHit[]> {
    const kinds = [this.companies, this.contacts, this.participants, this.members];
    const parts = kinds.map(
      (kind, place) => sql`SELECT ${fixed(String(place))} AS place, h.* FROM (${kind(scope, sought)}) h`,
    );
    return this.db.read<SearchHit>(sql`
      SELECT t.kind, t.id, t.label, t.detail, t."companyId", t."municipalityCode" FROM (${join(parts, ' UNION ALL ')}) t
      ORDER BY t.place, t.begins DESC, t.label ${IN_SWEDISH}, t.id`);
  }

  /** Found by an index alone, as the list of companies finds them, and fetched then. */
  private readonly companies = (scope: Scope, sought: Sought): Sql => {
    const { workspace } = scope;
    const row = columnsOf<Company>(this.db.meta(Company), fixed('f'));
    const meets = companyList.filter.search?.(sought.text, row, scope, {}) ?? FALSE;
    const begins = (name: string): Sql => sql`starts_with(${fixed(name)}, ${sought.words[0] ?? ''}::text)`;
    return sql`
      SELECT 'COMPANY' AS kind, w.id, w.name AS label, NULL::text AS detail, w.id AS "companyId",
        w.municipality_code AS "municipalityCode", ${begins('w.search_name')} AS begins
      FROM company w WHERE w.workspace_id = ${workspace} AND w.id = ANY(ARRAY(
        SELECT f.id FROM company f WHERE f.workspace_id = ${workspace} AND (${meets})
        ORDER BY ${begins('f.search_name')} DESC, f.name ${IN_SWEDISH}, f.id LIMIT ${fixed(String(sought.first))}))`;
  };

  private readonly contacts = ({ actor, workspace }: Scope, sought: Sought): Sql => {
    const name = fixed('c.name');
    const visible = contactPolicy.visible(columnsOf<Contact>(this.db.meta(Contact), fixed('c')), actor);
    return sql`
      SELECT 'CONTACT', c.id, c.name, w.name, c.company_id, NULL::text, ${beginsWith(name, sought.words)} FROM (
        SELECT c.id, c.name, c.company_id FROM contact c
        WHERE c.workspace_id = ${workspace} AND c.erased_at IS NULL AND (${visible}) AND ${holds(name, sought.words)}
        ${ranked(name, fixed('c.id'), sought)}) c
      JOIN company w ON w.workspace_id = ${workspace} AND w.id = c.company_id`;
  };

  /** A name that one may not read is not found by it either. */
  private readonly participants = ({ actor, workspace }: Scope, sought: Sought): Sql => {
    const name = fixed('q.name');
    const row = columnsOf<Participant>(this.db.meta(Participant), fixed('q'));
    const isOpen = conditionOf(mayReadName)?.(row, actor) ?? FALSE;
    return sql`
      SELECT 'PARTICIPANT', q.id, q.name, w.name, q.company_id, NULL::text, ${beginsWith(name, sought.words)} FROM (
        SELECT q.id, q.name, q.company_id FROM participant q
        WHERE q.workspace_id = ${workspace} AND q.erased_at IS NULL AND (${ownRows(row, actor)}) AND ${isOpen}
          AND ${holds(name, sought.words)}
        ${ranked(name, fixed('q.id'), sought)}) q
      JOIN company w ON w.workspace_id = ${workspace} AND w.id = q.company_id`;
  };

  private readonly members = ({ workspace }: Scope, sought: Sought): Sql => {
    const name = fixed('m.name');
    return sql`
      SELECT 'MEMBER', m.id, ${name}, o.name, NULL::uuid, NULL::text, ${beginsWith(name, sought.words)}
      FROM member m JOIN organisation o ON o.workspace_id = ${workspace} AND o.id = m.organisation_id
      WHERE m.workspace_id = ${workspace} AND m.left_on IS NULL AND ${holds(name, sought.words)}
      ${ranked(name, fixed('m.id'), sought)}`;
  };
}

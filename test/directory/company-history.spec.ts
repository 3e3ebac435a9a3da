// The history of a company: of the company itself and of all that is about it, in one list, as far as one may read.
import { beforeAll, describe, expect, it } from 'vitest';
import { sql } from '../../src/platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { AMEND, number, register } from './company-documents.js';

interface Entry {
  verb: string;
  subjectType: string;
  changes: { field: string; before: string | null; after: string | null; hidden: boolean }[];
}

interface Page {
  company: { history: { totalCount: number; nodes: Entry[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
}

const HISTORY = `query($id: ID, $first: Int, $after: String, $filter: HistoryEntryFilter) {
  company(id: $id) { history(first: $first, after: $after, filter: $filter) {
    totalCount pageInfo { endCursor hasNextPage }
    nodes { verb subjectType changes { field before after hidden } } } } }`;

async function historyOf(person: Person, id: string, variables: object = {}): Promise<Page['company']['history']> {
  const { company } = await as(person).do<Page>(HISTORY, { id, ...variables });
  return company.history;
}

/** What a person reads of the name and the address of the contact that was added. */
async function details(person: Person): Promise<Entry['changes']> {
  const { nodes } = await historyOf(person, id, { filter: { verb: 'contact.add' } });
  return nodes.flatMap(({ changes }) => changes).filter(({ field }) => ['name', 'email'].includes(field));
}

let here: Consortium;
let id: string;
beforeAll(async () => {
  here = await consortium();
  ({ id } = await register(here.coach, { name: 'Historiska AB', organisationNumber: number(40) }));
  const input = { name: 'Nya historiska AB', sniCodes: [{ code: '25.110' }] };
  await as(here.coach).do(AMEND, { id, version: 1, input });
  await as(here.coach).do('mutation($input: WorkplaceAddInput!) { workplaceAdd(input: $input) { id } }', {
    input: { companyId: id, name: 'Verkstaden', municipalityCode: '1496' },
  });
  await as(here.coach).do('mutation($input: ContactAddInput!) { contactAdd(input: $input) { id } }', {
    input: { companyId: id, name: 'Påhittad Person', email: 'person@example.com' },
  });
});

describe('the history of a company', () => {
  it('holds what was done to it and to what is about it, newest first', async () => {
    const { totalCount, nodes } = await historyOf(here.coach, id);
    expect(totalCount).toBe(5);
    expect(nodes.map(({ verb, subjectType }) => `${subjectType} ${verb}`)).toEqual([
      'Contact contact.add',
      'Company company.relocate',
      'Workplace workplace.add',
      'Company company.amend',
      'Company company.register',
    ]);
  });

  it('tells each field before and after, also what stands in rows of its own', async () => {
    const { nodes } = await historyOf(here.coach, id, { filter: { verb: 'company.amend' } });
    expect(nodes[0]?.changes).toEqual([
      { field: 'name', before: '"Historiska AB"', after: '"Nya historiska AB"', hidden: false },
      { field: 'sniCodes', before: '[]', after: '["25.110 SNI_2007"]', hidden: false },
    ]);
  });

  it('comes page by page, and filtered', async () => {
    const first = await historyOf(here.coach, id, { first: 2 });
    expect(first.pageInfo.hasNextPage).toBe(true);
    const rest = await historyOf(here.coach, id, { first: 10, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map(({ verb }) => verb)).toHaveLength(5);
    const workplaces = await historyOf(here.coach, id, { filter: { subjectType: 'Workplace' } });
    expect(workplaces.nodes.map(({ verb }) => verb)).toEqual(['workplace.add']);
  });

  it('keeps the contacts of one organisation from another', async () => {
    for (const stranger of [here.partnerCoach, here.subleader]) {
      const { nodes } = await historyOf(stranger, id);
      expect(nodes.map(({ verb }) => verb)).not.toContain('contact.add');
    }
  });

  it('shows a contact’s details to who may read the contact, and hides them from a colleague without a role', async () => {
    const shown = [
      { field: 'name', before: null, after: '"Påhittad Person"', hidden: false },
      { field: 'email', before: null, after: '"person@example.com"', hidden: false },
    ];
    expect(await details(here.colleague)).toEqual(shown);
    expect(await details(here.leader)).toEqual(shown);
    expect(await details(here.bystander)).toEqual([]);
  });

  it('is read with the company in one statement', async () => {
    const plain = await as(here.coach).ask('query($id: ID) { company(id: $id) { name } }', { id });
    const query = 'query($id: ID) { company(id: $id) { name history { totalCount nodes { verb } } } }';
    const whole = await as(here.coach).ask(query, { id });
    expect(whole.errors).toBeUndefined();
    expect(whole.headers.get('x-stegvis-statements')).toBe(plain.headers.get('x-stegvis-statements'));
  });

  it('holds no personal value among what cannot be erased', async () => {
    const kept = await inside(here.world.workspaceId, (db) =>
      db.read<{ text: string }>(
        sql`SELECT h.changes::text || h.personal_digests::text AS text FROM history_entry h WHERE h.workspace_id = ${db.workspace}`,
      ),
    );
    const digits = number(40).replace('-', '');
    expect(kept.length).toBeGreaterThanOrEqual(5);
    expect(kept.filter(({ text }) => /Påhittad Person|person@example/.test(text) || text.includes(digits))).toEqual([]);
  });
});

// Contacts: behind the second wall, with consents that are dated, and erasable down to the history.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { ProjectRoleName } from '../../src/access/members/project-role.entity.js';
import { sql } from '../../src/platform/database/sql.js';
import { inside } from '../support/app.js';
import { as } from '../support/as.js';
import { consortium, type Consortium, type Person } from '../support/make.js';
import { register } from './company-documents.js';

interface Contact {
  id: string;
  name: string | null;
  title: string | null;
  email: string | null;
  phone: string | null;
  roles: string[];
  erasedAt: string | null;
  version: number;
  viewerCan: string[];
}

const FACTS = 'id name title email phone roles erasedAt version viewerCan';
const ADD = `mutation($id: ID, $input: ContactAddInput!) { contactAdd(id: $id, input: $input) { ${FACTS} } }`;
const AMEND = `mutation($id: ID!, $version: Int!, $input: ContactAmendInput!) {
  contactAmend(id: $id, expectedVersion: $version, input: $input) { ${FACTS} } }`;
const ERASE = `mutation($id: ID!, $version: Int!) { contactErase(id: $id, expectedVersion: $version) { ${FACTS} } }`;
const CONTACT = `query($id: ID!) { contact(id: $id) { ${FACTS} organisation { name } company { name } } }`;
const CONSENT = `mutation($id: ID, $input: ConsentRecordInput!) { consentRecord(id: $id, input: $input) {
  id purpose source givenOn withdrawnOn version } }`;
const WITHDRAW = `mutation($id: ID!, $version: Int!, $input: ConsentWithdrawInput!) {
  consentWithdraw(id: $id, expectedVersion: $version, input: $input) { withdrawnOn } }`;

const PERSON = {
  name: 'Paula Påhittad',
  title: 'Platschef',
  email: 'paula@example.com',
  phone: '070-174 06 05',
  roles: ['DECISION_MAKER', 'PRODUCTION'],
};

let here: Consortium;
let companyId: string;
beforeAll(async () => {
  here = await consortium();
  ({ id: companyId } = await register(here.coach, { name: 'Kontaktbolaget AB' }));
});

async function add(person: Person, input: object = PERSON, id?: string): Promise<Contact> {
  const { contactAdd } = await as(person).do<{ contactAdd: Contact }>(ADD, { id, input: { companyId, ...input } });
  return contactAdd;
}

async function read(person: Person, id: string): Promise<Contact | null> {
  return (await as(person).do<{ contact: Contact | null }>(CONTACT, { id })).contact;
}

describe('a contact', () => {
  it('is written down with what is known', async () => {
    expect(await add(here.coach)).toMatchObject({ ...PERSON, version: 1, erasedAt: null });
    expect(await add(here.coach, { name: 'Bara Namn' })).toMatchObject({ email: null, roles: [] });
  });

  it('is written down once when sent twice', async () => {
    const id = v7();
    const [one, other] = [await add(here.coach, PERSON, id), await add(here.coach, PERSON, id)];
    expect(other).toEqual(one);
  });

  it('names every wrong field', async () => {
    const input = { companyId, name: '', email: 'inte en adress', phone: 'ring mig', projectId: 'x' };
    const { problems } = await as(here.coach).refused(ADD, { input });
    expect(problems.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      'input.email FORMAT_INVALID',
      'input.name REQUIRED',
      'input.phone FORMAT_INVALID',
      'input.projectId ID_INVALID',
    ]);
  });

  it.each(['070-174 06 05', '+46 70 174 06 05', '(0500) 12 34 56', '0500-123456 vx', '0500-12 34 56 ankn. 12'])(
    'may have the telephone number %j',
    async (phone) => {
      expect(await add(here.coach, { name: 'Telefon', phone })).toMatchObject({ phone });
    },
  );

  it('is amended: absent is unchanged, null is cleared', async () => {
    const { id } = await add(here.coach);
    const input = { title: null, roles: null, email: 'ny@example.com' };
    expect(await as(here.colleague).do(AMEND, { id, version: 1, input })).toMatchObject({
      contactAmend: {
        name: PERSON.name,
        title: null,
        roles: [],
        email: 'ny@example.com',
        phone: PERSON.phone,
        version: 2,
      },
    });
    const stale = await as(here.coach).refused(AMEND, { id, version: 1, input: { name: 'För Sent' } });
    expect(stale).toMatchObject({
      code: 'CONFLICT',
      params: { currentVersion: 2, current: { email: 'ny@example.com' } },
    });
    expect(await as(here.coach).refused(AMEND, { id, version: 2, input: { name: null } })).toMatchObject({
      field: 'input.name',
    });
  });

  it('is not of a company in another workspace', async () => {
    const { coach: stranger } = await consortium();
    expect(await as(stranger).refused(ADD, { input: { companyId, name: 'Kapad' } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.companyId',
    });
    const { id } = await add(here.coach);
    expect(await read(stranger, id)).toBeNull();
    expect(await as(stranger).refused(ERASE, { id, version: 1 })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the second wall around contacts', () => {
  let ours: Contact;
  let theirs: Contact;
  beforeAll(async () => {
    ours = await add(here.coach);
    theirs = await add(here.partnerCoach, { name: 'Partnerns Person' });
  });

  it.each([
    ['coach', true, false],
    ['colleague', true, false],
    ['leader', true, true],
    ['auditor', true, true],
    ['partnerCoach', false, true],
    ['subleader', false, true],
    ['admin', false, false],
    ['observer', false, false],
    ['bystander', false, false],
  ] as const)('lets %s read the owner’s contacts: %s, and the partner’s: %s', async (who, reads, readsPartners) => {
    expect((await read(here[who], ours.id)) !== null).toBe(reads);
    expect((await read(here[who], theirs.id)) !== null).toBe(readsPartners);
    const query = 'query($id: ID) { company(id: $id) { contacts(first: 200) { nodes { id } } } }';
    const { company } = await as(here[who]).do<{ company: { contacts: { nodes: { id: string }[] } } }>(query, {
      id: companyId,
    });
    const seen = company.contacts.nodes.map(({ id }) => id);
    expect([seen.includes(ours.id), seen.includes(theirs.id)]).toEqual([reads, readsPartners]);
  });

  it.each([
    ['coach', 'CONFLICT'],
    ['colleague', 'CONFLICT'],
    ['leader', 'CONFLICT'],
    ['auditor', 'FORBIDDEN'],
    ['partnerCoach', 'NOT_FOUND'],
    ['subleader', 'NOT_FOUND'],
    ['admin', 'FORBIDDEN'],
    ['observer', 'FORBIDDEN'],
    ['bystander', 'FORBIDDEN'],
  ] as const)('answers %s who would amend or erase with %s', async (who, code) => {
    // A stale version stands for "would have been done": the version is judged after the right to it.
    const amended = await as(here[who]).refused(AMEND, { id: ours.id, version: 99, input: { name: 'Kapad' } });
    const erased = await as(here[who]).refused(ERASE, { id: ours.id, version: 99 });
    expect([amended.code, erased.code]).toEqual([code, code]);
  });

  it.each(['admin', 'observer', 'auditor', 'bystander'] as const)(
    'does not let %s write contacts down',
    async (who) => {
      expect(await as(here[who]).refused(ADD, { input: { companyId, name: 'Nej' } })).toMatchObject({
        code: 'FORBIDDEN',
      });
    },
  );

  it('says to an auditor that looking is all', async () => {
    expect((await read(here.auditor, ours.id))?.viewerCan).toEqual(['contact:read']);
    expect((await read(here.coach, ours.id))?.viewerCan).toContain('contact:erase');
  });

  it('takes the only project somebody works in, so that its leader reads the contact', async () => {
    const { partner, world, project } = here;
    const person = await world.person({ organisation: partner, roles: [{ project, role: ProjectRoleName.COACH }] });
    const { id } = await add(person, { name: 'Nytt Möte' });
    expect(await read(here.leader, id)).toMatchObject({ name: 'Nytt Möte' });
  });

  it('keeps a contact of no project within its organisation', async () => {
    const { owner, world, project } = here;
    const roles = [project, await world.project()].map((one) => ({ project: one, role: ProjectRoleName.COACH }));
    const person = await world.person({ organisation: owner, roles });
    const { id } = await add(person, { name: 'Utan Projekt' });
    expect(await read(here.colleague, id)).toMatchObject({ name: 'Utan Projekt' });
    expect(await read(here.leader, id)).toMatchObject({ name: 'Utan Projekt' });
    for (const who of [here.partnerCoach, here.auditor, here.bystander]) expect(await read(who, id)).toBeNull();
  });

  it('refuses a project in which one does not work', async () => {
    const other = await here.world.project();
    for (const projectId of [other.id, v7()]) {
      const input = { companyId, projectId, name: 'Fel Projekt' };
      expect(await as(here.coach).refused(ADD, { input })).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('stays where it was made when its writer changes organisation', async () => {
    const { owner, partner, world, project } = here;
    const person = await world.person({ organisation: owner, roles: [{ project, role: ProjectRoleName.COACH }] });
    const { id } = await add(person, { name: 'Kvar Här' });
    await inside(world.workspaceId, (db) =>
      db.transaction(() =>
        db.run(
          sql`UPDATE member SET organisation_id = ${partner.id} WHERE workspace_id = ${db.workspace} AND id = ${person.memberId}`,
        ),
      ),
    );
    expect(await read(person, id)).toBeNull();
    expect(await read(here.coach, id)).toMatchObject({ name: 'Kvar Här' });
  });
});

describe('erasing a contact', () => {
  const HISTORY = 'query($id: ID!) { history(of: $id) { nodes { verb changes { field before after hidden } } } }';
  interface History {
    history: {
      nodes: {
        verb: string;
        changes: { field: string; before: string | null; after: string | null; hidden: boolean }[];
      }[];
    };
  }

  it('leaves a tombstone, and nothing of the person in history', async () => {
    const { id } = await add(here.coach);
    await as(here.coach).do(AMEND, { id, version: 1, input: { name: 'Paula Omgift' } });
    await as(here.coach).do(ERASE, { id, version: 2 });
    expect(await read(here.coach, id)).toMatchObject({ name: null, title: null, email: null, phone: null, roles: [] });
    expect((await read(here.coach, id))?.erasedAt).not.toBeNull();
    const { history } = await as(here.coach).do<History>(HISTORY, { id });
    expect(history.nodes.map(({ verb }) => verb)).toEqual(['contact.erase', 'contact.amend', 'contact.add']);
    const personal = history.nodes
      .flatMap(({ changes }) => changes)
      .filter(({ field }) => ['name', 'email'].includes(field));
    expect(personal.length).toBeGreaterThanOrEqual(5);
    expect(personal.every(({ before, after, hidden }) => before === null && after === null && hidden)).toBe(true);
    expect(await rowsWith(here.world.workspaceId, ['Paula Omgift', PERSON.phone], id)).toBe(0);
  });

  it('keeps the digests, so that what was erased can be proved', async () => {
    const { id } = await add(here.coach);
    await as(here.coach).do(ERASE, { id, version: 1 });
    const digests = await inside(here.world.workspaceId, (db) =>
      db.read<{ fields: string[] }>(sql`SELECT array(SELECT jsonb_object_keys(personal_digests) ORDER BY 1) AS fields
        FROM history_entry WHERE workspace_id = ${db.workspace} AND subject_id = ${id} ORDER BY created_at`),
    );
    expect(digests[0]?.fields).toEqual(['email', 'name', 'phone', 'title']);
  });

  it('is done once, and what is erased is not written anew', async () => {
    const { id } = await add(here.coach);
    await as(here.coach).do(ERASE, { id, version: 1 });
    expect(await as(here.coach).refused(ERASE, { id, version: 2 })).toMatchObject({ code: 'CONTACT_ERASED' });
    expect(await as(here.coach).refused(AMEND, { id, version: 2, input: { name: 'Igen' } })).toMatchObject({
      code: 'CONTACT_ERASED',
    });
    const input = { contactId: id, purpose: 'SURVEYS', source: 'SPOKEN' };
    expect(await as(here.coach).refused(CONSENT, { input })).toMatchObject({ code: 'CONTACT_ERASED' });
  });

  it('is told apart in the list', async () => {
    const { id: other } = await register(here.coach, { name: 'Listan AB' });
    const one = await add(here.coach, { companyId: other, name: 'Är Kvar' });
    const gone = await add(here.coach, { companyId: other, name: 'Är Borta' });
    await as(here.coach).do(ERASE, { id: gone.id, version: 1 });
    const query = `query($id: ID, $erased: Boolean) { company(id: $id) { contacts(filter: { isErased: $erased }) { nodes { id } } } }`;
    const list = async (erased: boolean | null): Promise<unknown> => as(here.coach).do(query, { id: other, erased });
    expect(await list(false)).toEqual({ company: { contacts: { nodes: [{ id: one.id }] } } });
    expect(await list(true)).toEqual({ company: { contacts: { nodes: [{ id: gone.id }] } } });
    expect(await list(null)).toMatchObject({ company: { contacts: { nodes: [{ id: gone.id }, { id: one.id }] } } });
  });
});

describe('a consent', () => {
  it('is given, stands, is withdrawn and may be given again', async () => {
    const contact = await add(here.coach);
    const [id, input] = [
      v7(),
      { contactId: contact.id, purpose: 'NEWSLETTER', source: 'SIGNED', givenOn: '2025-01-10' },
    ];
    expect(await as(here.coach).do(CONSENT, { id, input })).toMatchObject({
      consentRecord: { purpose: 'NEWSLETTER', source: 'SIGNED', givenOn: '2025-01-10', withdrawnOn: null },
    });
    const query = `query($id: ID) { company(id: $id) {
      contacts(filter: { consentsTo: NEWSLETTER }, first: 200) { nodes { id consents { purpose withdrawnOn } } } } }`;
    const consenting = async (): Promise<string> => JSON.stringify(await as(here.coach).do(query, { id: companyId }));
    expect(await consenting()).toContain(contact.id);
    expect(await as(here.coach).refused(CONSENT, { id: v7(), input })).toMatchObject({
      code: 'CONSENT_ALREADY_GIVEN',
      field: 'input.purpose',
    });
    expect(await as(here.coach).refused(WITHDRAW, { id, version: 1, input: { on: '2025-01-09' } })).toMatchObject({
      code: 'CONSENT_WITHDRAWN_BEFORE_GIVEN',
      field: 'input.on',
    });
    await as(here.coach).do(WITHDRAW, { id, version: 1, input: { on: '2025-02-01' } });
    expect(await consenting()).not.toContain(contact.id);
    expect(await as(here.coach).refused(WITHDRAW, { id, version: 2, input: {} })).toMatchObject({
      code: 'CONSENT_ALREADY_WITHDRAWN',
      params: { since: '2025-02-01' },
    });
    await as(here.coach).do(CONSENT, { input: { ...input, givenOn: '2025-03-01' } });
    expect(await consenting()).toContain(contact.id);
  });

  it('stands behind the same wall as its contact', async () => {
    const contact = await add(here.coach);
    const input = { contactId: contact.id, purpose: 'SURVEYS', source: 'SPOKEN' };
    expect(await as(here.partnerCoach).refused(CONSENT, { input })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.contactId',
    });
    expect(await as(here.auditor).refused(CONSENT, { input })).toMatchObject({ code: 'FORBIDDEN' });
    const id = v7();
    await as(here.leader).do(CONSENT, { id, input });
    expect(await as(here.subleader).refused(WITHDRAW, { id, version: 1, input: {} })).toMatchObject({
      code: 'NOT_FOUND',
    });
  });
});

/** How many rows of history and of contacts still hold one of these texts about a contact. */
async function rowsWith(workspaceId: string, texts: readonly string[], id: string): Promise<number> {
  const rows = await inside(workspaceId, (db) =>
    db.read<{ text: string }>(sql`
      SELECT h.changes::text || h.personal_digests::text AS text FROM history_entry h
        WHERE h.workspace_id = ${db.workspace} AND h.subject_id = ${id}
      UNION ALL SELECT p.changes::text FROM history_personal p JOIN history_entry h
        ON h.workspace_id = ${db.workspace} AND h.id = p.id AND h.subject_id = ${id} WHERE p.workspace_id = ${db.workspace}
      UNION ALL SELECT row_to_json(c)::text FROM contact c WHERE c.workspace_id = ${db.workspace} AND c.id = ${id}`),
  );
  return rows.filter(({ text }) => texts.some((one) => text.includes(one))).length;
}

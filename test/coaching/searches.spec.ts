// The palette's search: companies and people by a name, whatever its accents, each behind the wall that it has elsewhere.
import { beforeAll, describe, expect, it } from 'vitest';
import { Contact } from '#directory/contacts/contact.entity.js';
import { as } from '../support/as.js';
import { row, type Person } from '../support/make.js';
import { agreed, cast, type Cast } from './cast.js';
import { registered } from './participants.js';

const SEARCH = `query($text: String!, $first: Int) { search(text: $text, first: $first) {
  kind id label detail companyId } }`;

interface Hit {
  kind: string;
  id: string;
  label: string;
  detail: string | null;
  companyId: string | null;
}

let here: Cast;
let other: Cast;
beforeAll(async () => {
  here = await cast();
  other = await cast();
});

async function search(by: Person, text: string, first?: number): Promise<Hit[]> {
  return (await as(by).do<{ search: Hit[] }>(SEARCH, { text, first })).search;
}

const ids = async (by: Person, text: string): Promise<string[]> => (await search(by, text, 20)).map(({ id }) => id);

async function contact(by: Person, name: string, values: Partial<Contact> = {}): Promise<Contact> {
  const { id: companyId } = await here.company();
  const said = { title: null, email: null, phone: null, roles: [], erasedAt: null, ...values };
  return here.world.save(
    row(Contact, { companyId, organisationId: by.organisationId, projectId: here.project.id, name, ...said }),
  );
}

/** A company under a name, as a registration gives it. */
async function named(
  name: string,
  values: { municipalityCode?: string; organisationNumber?: string } = {},
): Promise<{ id: string }> {
  const REGISTER = 'mutation($input: CompanyRegisterInput!) { companyRegister(input: $input) { id } }';
  const input = { name, municipalityCode: values.municipalityCode, organisationNumber: values.organisationNumber };
  const { companyRegister } = await as(here.coach).do<{ companyRegister: { id: string } }>(REGISTER, { input });
  return companyRegister;
}

describe('searching', () => {
  it('finds companies by any part of the name, without minding accents, case or legal form', async () => {
    const { id } = await named('Åkerströms Märkmekanik AB', { municipalityCode: '1488' });
    for (const text of ['åkerströms', 'AKERSTROMS', 'markmek', 'Märkmekanik Åker', 'akerstroms markmekanik ab']) {
      expect(await search(here.coach, text)).toEqual([
        { kind: 'COMPANY', id, label: 'Åkerströms Märkmekanik AB', detail: 'Trollhättan', companyId: id },
      ]);
    }
    expect(await search(here.coach, 'akerstroms plast')).toEqual([]);
  });

  it('finds a company by its number', async () => {
    const { id } = await named('Numrerade Verkstaden AB', { organisationNumber: '556000-0019' });
    for (const text of ['556000-0019', '5560000019', '5560000']) expect(await ids(here.coach, text)).toEqual([id]);
  });

  it('finds people with what tells them apart, kind by kind, those that begin so first', async () => {
    const { id: companyId } = await here.company({ name: 'Xylofon Mek AB', searchName: 'xylofon mek' });
    await agreed(here, here.coach, { companyId });
    const said = { title: null, email: null, phone: null, roles: [], erasedAt: null };
    const place = { companyId, organisationId: here.owner.id, projectId: here.project.id };
    const met = await here.world.save(row(Contact, { ...place, ...said, name: 'Örjan Xylofonsson' }));
    const later = await here.world.save(row(Contact, { ...place, ...said, name: 'Xylofon Örjansson' }));
    const participant = await registered(here, here.coach, { companyId, name: 'Anna Xylofon' });
    const member = await here.world.person({ name: 'Xylofon Medlem', organisation: here.partner });
    expect(await search(here.coach, 'xylofon')).toEqual([
      { kind: 'COMPANY', id: companyId, label: 'Xylofon Mek AB', detail: null, companyId },
      { kind: 'CONTACT', id: later.id, label: 'Xylofon Örjansson', detail: 'Xylofon Mek AB', companyId },
      { kind: 'CONTACT', id: met.id, label: 'Örjan Xylofonsson', detail: 'Xylofon Mek AB', companyId },
      { kind: 'PARTICIPANT', id: participant.id, label: 'Anna Xylofon', detail: 'Xylofon Mek AB', companyId },
      { kind: 'MEMBER', id: member.memberId, label: 'Xylofon Medlem', detail: 'Partnerbolaget', companyId: null },
    ]);
    expect((await search(here.coach, 'orjan xylofon')).map(({ id }) => id)).toEqual([met.id, later.id]);
  });

  it('gives as many of each kind as are wanted', async () => {
    for (let count = 0; count < 7; count += 1) await contact(here.coach, `Många Likadana ${count}`);
    expect(await search(here.coach, 'likadana')).toHaveLength(5);
    expect(await search(here.coach, 'likadana', 6)).toHaveLength(6);
    expect(await as(here.coach).refused(SEARCH, { text: 'likadana', first: 21 })).toMatchObject({ field: 'first' });
  });

  it.each(['', ' ', 'x', '%', '_', '%%', "' OR 1=1 --", '\\'])('finds nobody by %j', async (text) => {
    expect(await search(here.coach, text)).toEqual([]);
  });
});

describe('searching finds nobody whom one may not see', () => {
  it('of the contacts of another partner', async () => {
    const { id } = await contact(here.partnerCoach, 'Parterns Kontaktperson');
    for (const by of [here.partnerCoach, here.subleader, here.leader, here.auditor]) {
      expect(await ids(by, 'parterns')).toEqual([id]);
    }
    for (const by of [here.coach, here.admin, here.observer, here.bystander])
      expect(await ids(by, 'parterns')).toEqual([]);
  });

  it('of the participants of another partner', async () => {
    const { id } = await registered(here, here.coach, { name: 'Deltagande Särskilding' });
    for (const by of [here.coach, here.colleague, here.leader]) expect(await ids(by, 'särskilding')).toEqual([id]);
    for (const by of [here.partnerCoach, here.admin, here.bystander]) expect(await ids(by, 'särskilding')).toEqual([]);
  });

  it('with a protected identity, but for whoever registered it and the leaders', async () => {
    const { id } = await registered(here, here.coach, { name: 'Skyddad Hemlighus', isIdentityProtected: true });
    for (const by of [here.coach, here.leader]) expect(await ids(by, 'hemlighus')).toEqual([id]);
    for (const by of [here.colleague, here.auditor, here.partnerCoach]) expect(await ids(by, 'hemlighus')).toEqual([]);
  });

  it('who has been erased, or has left', async () => {
    const gone = await contact(here.coach, 'Utraderad Människa');
    const ERASE = 'mutation($id: ID!) { contactErase(id: $id, expectedVersion: 1) { id } }';
    expect(await ids(here.coach, 'utraderad')).toEqual([gone.id]);
    await as(here.coach).do(ERASE, { id: gone.id });
    expect(await ids(here.coach, 'utraderad')).toEqual([]);
    const member = await here.world.person({ name: 'Avgången Kollegasson', organisation: here.owner });
    const LEAVE = 'mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { id } }';
    expect(await ids(here.coach, 'avgangen')).toEqual([member.memberId]);
    await as(here.admin).do(LEAVE, { id: member.memberId });
    expect(await ids(here.coach, 'avgangen')).toEqual([]);
  });

  it('in another workspace', async () => {
    await contact(here.coach, 'Ensam Världsmedborgare');
    expect(await ids(other.leader, 'världsmedborgare')).toEqual([]);
  });
});

// Who may register and amend organisations, and what is refused.
import { beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { as } from '../support/as.js';
import { consortium, type Consortium } from '../support/make.js';

let here: Consortium;

beforeAll(async () => {
  here = await consortium();
});

const REGISTER = `mutation($id: ID, $input: OrganisationRegisterInput!) {
  organisationRegister(id: $id, input: $input) { id name kinds alsoKnownAs organisationNumber version viewerCan }
}`;
const AMEND = `mutation($id: ID!, $version: Int!, $input: OrganisationAmendInput!) {
  organisationAmend(id: $id, expectedVersion: $version, input: $input) { name kinds alsoKnownAs organisationNumber version }
}`;
const PEOPLE = ['admin', 'leader', 'subleader', 'coach', 'partnerCoach', 'observer', 'auditor', 'bystander'] as const;

describe('an organisation', () => {
  it.each(PEOPLE)('is known to %s, who registers and amends it only as an admin', async (who) => {
    const { organisations } = await as(here[who]).do<{ organisations: { nodes: { name: string }[] } }>(
      '{ organisations { nodes { name } } }',
    );
    expect(organisations.nodes.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Partnerbolaget', 'Ägarbolaget']),
    );
    const name = `Påhittade bolaget ${v7()}`;
    const may = who === 'admin' ? undefined : 'FORBIDDEN';
    const registered = await as(here[who]).ask(REGISTER, { input: { name } });
    const amended = await as(here[who]).ask(AMEND, { id: here.owner.id, version: 1, input: { alsoKnownAs: [] } });
    expect([registered, amended].map(({ errors }) => errors?.[0]?.extensions.code)).toEqual([may, may]);
  });

  it('is registered with its name alone, in its own words', async () => {
    const name = `  Påhittade kraft ${v7()} `;
    expect(await as(here.admin).do(REGISTER, { input: { name } })).toMatchObject({
      organisationRegister: {
        name: name.trim(),
        kinds: ['DELIVERING'],
        alsoKnownAs: [],
        organisationNumber: null,
        version: 1,
      },
    });
  });

  it('keeps its number in one form and each kind once', async () => {
    const input = {
      name: `Fonden ${v7()}`,
      kinds: ['FUNDER', 'INITIATOR', 'FUNDER'],
      organisationNumber: '202100-0000',
    };
    expect(await as(here.admin).do(REGISTER, { input })).toMatchObject({
      organisationRegister: { kinds: ['FUNDER', 'INITIATOR'], organisationNumber: '2021000000' },
    });
  });

  it('is amended in what is said, and nothing else', async () => {
    const { organisationRegister } = await as(here.admin).do<{ organisationRegister: { id: string } }>(REGISTER, {
      input: { name: `Norra ${v7()}`, organisationNumber: '2021000000', alsoKnownAs: ['Norr'] },
    });
    const { id } = organisationRegister;
    expect(await as(here.admin).do(AMEND, { id, version: 1, input: { organisationNumber: null } })).toMatchObject({
      organisationAmend: { organisationNumber: null, alsoKnownAs: ['Norr'], version: 2 },
    });
    expect(await as(here.admin).refused(AMEND, { id, version: 1, input: { kinds: [] } })).toMatchObject({
      code: 'CONFLICT',
    });
    const { history } = await as(here.coach).do<{ history: { nodes: unknown[] } }>(
      'query($id: ID!) { history(of: $id) { nodes { verb by { name } changes { field before after } } } }',
      { id },
    );
    expect(history.nodes[0]).toEqual({
      verb: 'organisation.amend',
      by: { name: 'Ada Admin' },
      changes: [{ field: 'organisationNumber', before: '"2021000000"', after: null }],
    });
  });

  it('is refused with a name that is taken, empty or too long, or a number that is none', async () => {
    const wrong = [
      [{ name: 'Ägarbolaget' }, 'ORGANISATION_NAME_TAKEN', 'input.name'],
      [{ name: '   ' }, 'REQUIRED', 'input.name'],
      [{ name: 'x'.repeat(201) }, 'TOO_LONG', 'input.name'],
      [{ name: 'Fel nummer', organisationNumber: '12345' }, 'FORMAT_INVALID', 'input.organisationNumber'],
    ] as const;
    for (const [input, code, field] of wrong)
      expect(await as(here.admin).refused(REGISTER, { input })).toMatchObject({ code, field });
  });

  it('is found by a part of any of its names, and by what it is', async () => {
    const { admin, coach } = await consortium();
    await as(admin).do(REGISTER, { input: { name: 'Gröna ringen', alsoKnownAs: ['GR-förbundet'], kinds: ['FUNDER'] } });
    const find = 'query($filter: OrganisationFilter) { organisations(filter: $filter) { totalCount nodes { name } } }';
    const one = { organisations: { totalCount: 1, nodes: [{ name: 'Gröna ringen' }] } };
    for (const filter of [{ search: 'gröna' }, { search: 'gr-FÖR' }, { kind: 'FUNDER' }])
      expect(await as(coach).do(find, { filter })).toEqual(one);
    expect(await as(coach).do(find, { filter: { search: '%' } })).toMatchObject({ organisations: { totalCount: 0 } });
  });

  it('is registered once when it is sent twice', async () => {
    const [id, input] = [v7(), { name: `Två gånger ${v7()}` }];
    await as(here.admin).do(REGISTER, { id, input });
    expect((await as(here.admin).ask(REGISTER, { id, input })).extensions).toMatchObject({ replayed: true });
  });

  it('of another workspace does not exist', async () => {
    const { owner } = await consortium();
    const variables = { id: owner.id, version: 1, input: { name: 'Övertagen' } };
    expect(await as(here.admin).refused(AMEND, variables)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

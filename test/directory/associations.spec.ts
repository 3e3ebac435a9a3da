// Companies join trade associations and leave them.
import { v7 } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { Organisation, OrganisationKind } from '../../src/access/organisations/organisation.entity.js';
import { as } from '../support/as.js';
import { consortium, row, type Consortium } from '../support/make.js';
import { register } from './company-documents.js';

const JOIN = `mutation($id: ID, $input: AssociationJoinInput!) { associationJoin(id: $id, input: $input) {
  id version joinedOn leftOn association { name } } }`;
const LEAVE = `mutation($id: ID!, $version: Int!, $input: AssociationLeaveInput!) {
  associationLeave(id: $id, expectedVersion: $version, input: $input) { leftOn version } }`;
const MEMBERSHIPS = 'query($id: ID) { company(id: $id) { associations { joinedOn leftOn association { name } } } }';

let here: Consortium;
let associationId: string;
beforeAll(async () => {
  here = await consortium();
  const made = row(Organisation, {
    name: 'Påhittade Branschen',
    alsoKnownAs: [],
    kinds: [OrganisationKind.TRADE_ASSOCIATION],
    organisationNumber: null,
  });
  ({ id: associationId } = await here.world.save(made));
});

async function company(): Promise<string> {
  return (await register(here.coach, { name: 'Medlemmen AB' })).id;
}

describe('a membership of a trade association', () => {
  it('begins, is found by its association, and ends', async () => {
    const companyId = await company();
    const [id, input] = [v7(), { companyId, associationId, joinedOn: '2024-01-01' }];
    expect(await as(here.coach).do(JOIN, { id, input })).toMatchObject({
      associationJoin: { joinedOn: '2024-01-01', leftOn: null, association: { name: 'Påhittade Branschen' } },
    });
    const filter = { associationId, ids: [companyId] };
    const count = 'query($filter: CompanyFilter) { companies(filter: $filter) { totalCount } }';
    expect(await as(here.coach).do(count, { filter })).toEqual({ companies: { totalCount: 1 } });
    await as(here.coach).do(LEAVE, { id, version: 1, input: { on: '2025-06-30' } });
    expect(await as(here.coach).do(count, { filter })).toEqual({ companies: { totalCount: 0 } });
    expect(await as(here.bystander).do(MEMBERSHIPS, { id: companyId })).toMatchObject({
      company: { associations: [{ joinedOn: '2024-01-01', leftOn: '2025-06-30' }] },
    });
  });

  it('is refused twice, also at the same time, and may begin anew when it has ended', async () => {
    const input = { companyId: await company(), associationId };
    const [one, other] = [v7(), v7()];
    const answers = await Promise.all([one, other].map((id) => as(here.coach).ask(JOIN, { id, input })));
    const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code);
    expect(codes.map(String).toSorted()).toEqual(['ASSOCIATION_ALREADY_JOINED', 'undefined']);
    const id = codes[0] === undefined ? one : other;
    await as(here.coach).do(LEAVE, { id, version: 1, input: {} });
    await as(here.coach).do(JOIN, { input });
    expect(await as(here.coach).refused(LEAVE, { id, version: 2, input: {} })).toMatchObject({
      code: 'ASSOCIATION_ALREADY_LEFT',
    });
  });

  it('cannot end before it began', async () => {
    const id = v7();
    const input = { companyId: await company(), associationId, joinedOn: '2025-01-01' };
    await as(here.coach).do(JOIN, { id, input });
    expect(await as(here.coach).refused(LEAVE, { id, version: 1, input: { on: '2024-12-31' } })).toMatchObject({
      code: 'ASSOCIATION_LEFT_BEFORE_JOINED',
      field: 'input.on',
    });
    expect(await as(here.coach).refused(LEAVE, { id, version: 3, input: {} })).toMatchObject({ code: 'CONFLICT' });
  });

  it('is of a trade association alone', async () => {
    const input = { companyId: await company(), associationId: here.owner.id };
    expect(await as(here.coach).refused(JOIN, { input })).toMatchObject({
      code: 'NOT_A_TRADE_ASSOCIATION',
      field: 'input.associationId',
    });
    expect(await as(here.coach).refused(JOIN, { input: { ...input, associationId: v7() } })).toMatchObject({
      code: 'NOT_FOUND',
      field: 'input.associationId',
    });
  });

  it.each(['observer', 'auditor', 'bystander'] as const)('is not for %s to record', async (who) => {
    const input = { companyId: await company(), associationId };
    expect(await as(here[who]).refused(JOIN, { input })).toMatchObject({ code: 'FORBIDDEN' });
  });
});

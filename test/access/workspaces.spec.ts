// One account in two workspaces, and founding them.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { sql } from '#platform/database/sql.js';
import { inside } from '../support/app.js';
import {
  address,
  anotherServer,
  foundHouse,
  holderIn,
  PASSWORD,
  somewhere,
  Visitor,
  WHO,
  workspaces,
  type House,
  type Server,
} from './visitors.js';

let server: Server;
let first: House;
let second: House;
let ada: Visitor;

beforeAll(async () => {
  server = await anotherServer({ TRUST_PROXIES: '1' });
  const email = address();
  first = await foundHouse(email);
  second = await foundHouse(email);
  ada = new Visitor(server.url, somewhere());
  await ada.signIn(email, PASSWORD);
});

afterAll(() => server.close());

const inWorkspace = (named: string): Visitor => ada.with({ 'x-stegvis-workspace': named });
const chosen = async (visitor: Visitor): Promise<unknown> =>
  (await visitor.do<{ me: { workspace: unknown } }>(WHO)).me.workspace;

describe('one account in two workspaces', () => {
  it('chooses by slug or by id, and otherwise comes back to the one last used', async () => {
    for (const house of [first, second, first]) {
      expect(await chosen(inWorkspace(house.slug))).toMatchObject({ id: house.workspaceId });
      expect(await chosen(inWorkspace(house.workspaceId.toUpperCase()))).toMatchObject({ slug: house.slug });
    }
    const { me } = await ada.do<{ me: { workspaces: { slug: string }[] } }>(WHO);
    expect(me.workspaces.map(({ slug }) => slug).toSorted()).toEqual([first.slug, second.slug].toSorted());
    const yesterday = new Date(Date.now() - 86_400_000);
    await inside(first.workspaceId, (db) =>
      db.door(sql`UPDATE account_workspace SET used_at = ${yesterday} WHERE workspace_id = ${first.workspaceId}`),
    );
    expect(await chosen(ada)).toMatchObject({ slug: second.slug });
    await chosen(inWorkspace(first.slug));
    expect(await chosen(ada)).toMatchObject({ slug: first.slug });
  });

  it('is another member in each, and sees nothing of the other', async () => {
    const kim = await holderIn(second);
    const names = '{ members { nodes { id } } organisations { nodes { id } } }';
    const [inFirst, inSecond] = [await inWorkspace(first.slug).do(names), await inWorkspace(second.slug).do(names)];
    expect(JSON.stringify(inFirst)).not.toContain(kim.memberId);
    expect(inSecond).toMatchObject({ members: { nodes: [{ id: expect.any(String) }, { id: expect.any(String) }] } });
    expect(JSON.stringify(inFirst)).not.toContain(second.organisationId);
  });

  it('is nobody in a workspace of others, which answers like one that is not', async () => {
    const strange = await foundHouse();
    for (const named of [strange.slug, strange.workspaceId, 'no-such-workspace', v7(), "'; DROP TABLE member; --"]) {
      expect(await inWorkspace(named).refused('{ members { totalCount } }')).toMatchObject({
        code: 'UNAUTHENTICATED',
        status: 401,
      });
      expect(await inWorkspace(named).do(WHO)).toMatchObject({
        me: { account: { email: first.email }, member: null, workspace: null },
      });
    }
  });

  it('finds a workspace that its book lacks, when it names it by id', async () => {
    const kim = await holderIn(first);
    await inside(first.workspaceId, (db) =>
      db.door(sql`DELETE FROM account_workspace WHERE account_id = ${kim.accountId}`),
    );
    const browser = new Visitor(server.url, somewhere());
    await browser.signIn(kim.email, PASSWORD);
    expect(await browser.do(WHO)).toMatchObject({ me: { member: null, workspaces: [] } });
    expect(await browser.with({ 'x-stegvis-workspace': first.workspaceId }).do(WHO)).toMatchObject({
      me: { member: { id: kim.memberId }, workspace: { slug: first.slug } },
    });
    expect(await browser.do(WHO)).toMatchObject({ me: { member: { id: kim.memberId } } });
  });

  it('does not see a workspace that it has left', async () => {
    const kim = await holderIn(first);
    const browser = new Visitor(server.url, somewhere());
    await browser.signIn(kim.email, PASSWORD);
    await browser.do('mutation($id: ID!) { memberLeave(id: $id, expectedVersion: 1) { leftOn } }', {
      id: kim.memberId,
    });
    expect(await browser.do(WHO)).toMatchObject({ me: { member: null, workspaces: [] } });
  });
});

describe('founding a workspace', () => {
  it('makes its organisation and its admin, and writes both into its history', async () => {
    const house = await foundHouse();
    const founder = new Visitor(server.url, somewhere());
    await founder.signIn(house.email, PASSWORD);
    expect(
      await founder.do(
        '{ organisations { nodes { name kinds } } members { nodes { name isAdmin organisation { name } } } }',
      ),
    ).toEqual({
      organisations: { nodes: [{ name: 'Ägarbolaget', kinds: ['DELIVERING'] }] },
      members: { nodes: [{ name: 'Ada Admin', isAdmin: true, organisation: { name: 'Ägarbolaget' } }] },
    });
    const history = 'query($of: ID!) { history(of: $of) { nodes { verb by { name } } } }';
    const by = { name: 'Ada Admin' };
    expect(await founder.do(history, { of: house.organisationId })).toEqual({
      history: { nodes: [{ verb: 'organisation.register', by }] },
    });
    expect(await founder.do(history, { of: house.memberId })).toEqual({
      history: { nodes: [{ verb: 'member.join', by }] },
    });
  });

  it('makes up a password when none is given, and never changes the one that an account has', async () => {
    const email = address();
    const wish = { name: { sv: 'Ett', en: 'One' }, isDemo: false, organisation: 'Ägarbolaget' };
    const found = async (): Promise<string | undefined> => {
      const admin = { email, name: 'Ada Admin' };
      return (await (await workspaces()).found({ ...wish, slug: `test-${v7()}`, admin })).password;
    };
    const password = await found();
    expect(password).toMatch(/^[0-9a-f]{6}(-[0-9a-f]{6}){4}$/);
    expect(await found()).toBeUndefined();
    expect((await new Visitor(server.url, somewhere()).signIn(email, password ?? '')).errors).toBeUndefined();
  });

  it.each([
    ['a short name that is taken', () => ({ slug: first.slug }), 'WORKSPACE_SLUG_TAKEN'],
    ['a short name that is none', () => ({ slug: 'Norra Konsortiet' }), 'FORMAT_INVALID'],
    ['an address that is none', () => ({ admin: { email: 'ada', name: 'Ada' } }), 'FORMAT_INVALID'],
  ])('is refused with %s', async (_, wrong, code) => {
    const founding = {
      slug: `test-${v7()}`,
      name: { sv: 'Ett', en: 'One' },
      isDemo: false,
      organisation: 'Ägarbolaget',
    };
    const admin = { email: address(), name: 'Ada Admin', password: PASSWORD };
    await expect((await workspaces()).found({ ...founding, admin, ...wrong() })).rejects.toMatchObject({ code });
  });
});

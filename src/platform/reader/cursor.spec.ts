// Keyset pages: what a page asks of the database for each way of turning.
import { describe, expect, it } from 'vitest';
import { fixed, Bound } from '../database/sql.js';
import { OrderDirection } from '../graphql/page.js';
import { sealed, slice, window } from './cursor.js';
import type { ListDefinition } from './list.js';

const definition = {
  type: { name: 'Thing' },
  orders: {
    NAME: { by: () => fixed('t.name'), type: 'text' },
    ON: { by: () => fixed('t.held_on'), type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {},
} as unknown as ListDefinition;
const row = { id: fixed('t.id') } as never;
const scope = { workspace: new Bound('w'), actor: {} } as never;

describe('a page', () => {
  it('is fifty rows from the start unless said otherwise', () => {
    expect(window({})).toEqual({ limit: 50, backwards: false, cursor: undefined });
    expect(slice(definition, {}, row, scope).order.render().text).toBe('t.name ASC, t.id ASC');
  });

  it('goes on after its cursor by value and id, never by counting', () => {
    const { after } = slice(definition, { first: 10, after: sealed(['Åkers', 'id-1']) }, row, scope);
    expect(after.render()).toEqual({
      text: '(t.name, t.id) > ($1::text::text, $2::text::uuid)',
      values: ['Åkers', 'id-1'],
    });
  });

  it('goes on term by term when they go different ways', () => {
    const orderBy = [
      { field: 'ON', direction: OrderDirection.DESC },
      { field: 'NAME', direction: OrderDirection.ASC },
    ];
    const { after } = slice(definition, { orderBy, after: sealed(['2026-01-01', 'Åkers', 'id-1']) }, row, scope);
    expect(after.render()).toEqual({
      text:
        '(((t.held_on < $1::text::date)) OR ((t.held_on = $1::text::date) AND (t.name > $2::text::text)) OR ' +
        '((t.held_on = $1::text::date) AND (t.name = $2::text::text) AND (t.id > $3::text::uuid)))',
      values: ['2026-01-01', 'Åkers', 'id-1'],
    });
  });

  it('turns every term of its order when read backwards', () => {
    const orderBy = [
      { field: 'ON', direction: OrderDirection.DESC },
      { field: 'NAME', direction: OrderDirection.ASC },
    ];
    expect(slice(definition, { orderBy, last: 5 }, row, scope).order.render().text).toBe(
      't.held_on ASC, t.name DESC, t.id DESC',
    );
  });

  it.each([
    [{ first: 0 }],
    [{ first: 201 }],
    [{ last: 201 }],
    [{ first: 1, before: 'x' }],
    [{ last: 1, after: 'x' }],
    [{ first: 1, last: 1 }],
  ])('refuses %j', (args) => {
    expect(() => window(args)).toThrow('PAGE_INVALID');
  });

  it.each(['', 'nonsense', sealed(['one']), sealed(['a', 'b', 'c']), Buffer.from('{"a":1}').toString('base64url')])(
    'refuses the cursor %j, which is not of this list',
    (after) => {
      expect(() => slice(definition, { after }, row, scope)).toThrow('CURSOR_INVALID');
    },
  );

  it('refuses an order of more than three terms', () => {
    const orderBy = Array.from({ length: 4 }, () => ({ field: 'NAME', direction: OrderDirection.ASC }));
    expect(() => slice(definition, { orderBy }, row, scope)).toThrow('TOO_MANY');
  });
});

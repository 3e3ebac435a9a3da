/** Cases for choosing the reader's language. */
import { describe, expect, it } from 'vitest';
import { localeFrom } from './locale.js';

describe('the language of a caller', () => {
  it.each([
    [undefined, 'sv'],
    [null, 'sv'],
    ['', 'sv'],
    ['sv', 'sv'],
    ['sv-SE,sv;q=0.9,en-US;q=0.8,en;q=0.7', 'sv'],
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['en-US,en;q=0.9,sv;q=0.8', 'en'],
    ['sv;q=0.5, en;q=0.6', 'en'],
    ['en;q=0.5, sv;q=0.5', 'sv'],
    ['fr-FR,fr;q=0.9', 'sv'],
    ['fr, en;q=0.3', 'en'],
    ['*', 'sv'],
    ['fr, *;q=0.5, en;q=0.1', 'sv'],
    ['sv;q=0, en;q=0.1', 'en'],
    ['sv;q=0', 'en'],
    ['en;q=0', 'sv'],
    ['en;q=much', 'sv'],
    [';;,,=', 'sv'],
  ])('who asks for %s is %s', (header, expected) => expect(localeFrom(header)).toBe(expected));
});

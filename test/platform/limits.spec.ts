// What a query may cost: each limit is named by its refusal, and nothing runs.
import { beforeAll, describe, expect, it } from 'vitest';
import { as } from '../support/as.js';
import { testApp } from '../support/app.js';
import { consortium, type Consortium } from '../support/make.js';

let c: Consortium;
const ID = '0193a0a0-0000-7000-8000-000000000000';

beforeAll(async () => {
  c = await consortium();
});

/** A history entry inside a history entry would be endless; depth is made with a plain nesting of types. */
function nested(levels: number): string {
  return `{ __typename ${'... on Query { '.repeat(levels)} __typename ${'}'.repeat(levels)} }`;
}

describe('a query that asks for too much', () => {
  it('is refused over its aliases, and the refusal names the limit', async () => {
    const aliases = Array.from({ length: 31 }, (_, index) => `a${index}: verb`).join(' ');
    const refusal = await as(c.coach).refused(`{ history(of: "${ID}") { nodes { ${aliases} } } }`);
    expect(refusal).toMatchObject({ code: 'ALIASES_EXCEEDED', params: { actual: 31, limit: 30 } });
    expect(refusal.message).toContain('30');
  });

  it('is refused over its root fields', async () => {
    const fields = Array.from({ length: 6 }, (_, index) => `a${index}: history(of: "${ID}") { totalCount }`).join(' ');
    expect(await as(c.coach).refused(`{ ${fields} }`)).toMatchObject({
      code: 'ROOT_FIELDS_EXCEEDED',
      params: { limit: 5 },
    });
  });

  it('is refused over its depth', async () => {
    const levels = 'company { enrolments { nodes { '.repeat(6);
    const query = `{ enrolments { nodes { ${levels} id ${'} } }'.repeat(6)} } } }`;
    const refusal = await as(c.coach).refused(query);
    expect(refusal.code).toBe('DEPTH_EXCEEDED');
    expect(refusal.params).toMatchObject({ limit: 12 });
  });

  it('is refused over its cost, which counts what lists multiply', async () => {
    const query = '{ companies(first: 200) { nodes { enrolments(first: 200) { nodes { id } } } } }';
    expect(await as(c.coach).refused(query)).toMatchObject({ code: 'COST_EXCEEDED', params: { limit: 5000 } });
  });

  it('is refused over its cost also when the length comes in a variable', async () => {
    const query = 'query($n: Int) { companies(first: $n) { nodes { enrolments(first: $n) { nodes { id } } } } }';
    expect(await as(c.coach).refused(query, { n: 200 })).toMatchObject({ code: 'COST_EXCEEDED' });
    await as(c.coach).do(query, { n: 5 });
  });

  it('is not refused over what its variables leave out', async () => {
    const query = `query($whole: Boolean!) { companies(first: 200) { nodes { id
      enrolments(first: 200) @include(if: $whole) { nodes { id } }
      workplaces @skip(if: true) { id } } } }`;
    expect(await as(c.coach).refused(query, { whole: true })).toMatchObject({ code: 'COST_EXCEEDED' });
    await as(c.coach).do(query, { whole: false });
    expect(await as(c.coach).refused(query, { whole: true })).toMatchObject({ code: 'COST_EXCEEDED' });
  });

  it('is refused over its tokens before it is read to the end', async () => {
    const refusal = await as(c.coach).refused(`{ ${'__typename '.repeat(1600)} }`);
    expect(refusal).toMatchObject({ code: 'TOKENS_EXCEEDED', params: { limit: 1500 } });
  });

  it('is refused over its size as JSON, not as a page', async () => {
    const answer = await as(c.coach).ask(`# ${'x'.repeat(300_000)}\n{ __typename }`);
    expect(answer.status).toBe(413);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BODY_TOO_LARGE', params: { limit: 256 } });
  });

  it('cannot hide in fragments that double', async () => {
    const fragments = Array.from(
      { length: 30 },
      (_, n) => `fragment f${n} on Query { ...f${n + 1} ...f${n + 1} }`,
    ).join(' ');
    const answer = await as(c.coach).ask(
      `{ ...f0 } ${fragments} fragment f30 on Query { a: __typename b: __typename }`,
    );
    expect(answer.errors?.[0]?.extensions.code).toBe('ALIASES_EXCEEDED');
  });

  it('may nest what is no level: inline fragments', async () => {
    await as(c.coach).do(nested(20));
  });

  it('may hold one mutation only', async () => {
    const two = 'mutation { a: signOut b: signOut }';
    expect(await as(c.coach).refused(two)).toMatchObject({ code: 'ROOT_FIELDS_EXCEEDED', params: { limit: 1 } });
  });
});

describe('introspection', () => {
  it('is open to whoever is signed in, whole', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const data = await as(c.coach).do<Record<'__schema', { types: unknown[] }>>(getIntrospectionQuery());
    expect(data['__schema'].types.length).toBeGreaterThan(20);
  });

  it('is closed to strangers', async () => {
    const answer = await as().ask('{ __schema { types { name } } }');
    expect(answer.status).toBe(401);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });
});

describe('what leaves with a refusal', () => {
  it('is neither a stack nor a hint at what the schema holds', async () => {
    const answer = await as(c.coach).ask('{ companiez { nodes { id } } }');
    const text = JSON.stringify(answer);
    expect(answer.errors?.[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(text).not.toMatch(/Did you mean|stacktrace|node_modules/);
    expect(answer.status).toBe(400);
  });

  it('is a sentence in Swedish, or in English for whoever asks for it', async () => {
    const query = `{ history(of: "not an id") { totalCount } }`;
    expect((await as(c.coach).refused(query)).message).toBe('Ett id är ett UUID, version 4 eller 7.');
    expect((await as(c.coach).with({ 'accept-language': 'en' }).refused(query)).message).toBe(
      'An id is a UUID, version 4 or 7.',
    );
  });

  it('carries the id of the request, also in a header', async () => {
    const answer = await as(c.coach).ask('{ history(of: "x") { totalCount } }');
    expect(answer.headers.get('x-request-id')).toBe(answer.errors?.[0]?.extensions.requestId);
  });

  it.each(['{ not json', '[]', '"text"'])('is JSON also when the body is %s', async (body) => {
    const { url } = await testApp();
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toContain('json');
    expect(await response.json()).toHaveProperty('errors');
  });

  it('refuses a simple form post, which another site could send', async () => {
    const { url } = await testApp();
    const headers = { 'content-type': 'text/plain' };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
    expect(response.status).toBe(400);
  });
});

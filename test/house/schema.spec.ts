// The contract: schema.graphql says what the code does, and no change of it breaks a client without saying why.
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { buildSchema, findBreakingChanges, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { schemaText } from '../../src/schema.js';
import { testApp } from '../support/app.js';

/** What a later contract takes away from the clients of an earlier one. */
function breaks(before: string, after: string): string[] {
  return findBreakingChanges(buildSchema(before), buildSchema(after)).map(({ description }) => description);
}

function git(...args: string[]): string {
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
}

/** The commits that changed the contract, oldest first, each with its message. */
function contracts(): { commit: string; message: string; text: string }[] {
  const commits = git('log', '--format=%H', '--reverse', '--', 'schema.graphql').split('\n').filter(Boolean);
  return commits.map((commit) => ({
    commit: commit.slice(0, 8),
    message: git('show', '-s', '--format=%B', commit),
    text: git('show', `${commit}:schema.graphql`),
  }));
}

interface Contract {
  commit: string;
  text: string;
}

/** What was taken away by mistake and is back: a later commit says "Restores-Schema: <the mistake> <where it is back>". */
function mistakes(): { mistake: string; back: string }[] {
  const lines = git('log', '--format=%B').matchAll(/^Restores-Schema: ([0-9a-f]{7,40}) ([0-9a-f]{7,40})$/gm);
  return [...lines].map(([, mistake = '', back = '']) => ({ mistake, back }));
}

/** Whether everything that a commit took away is back where it is said to be. */
function isRestored(kept: readonly Contract[], { mistake, back }: { mistake: string; back: string }): boolean {
  const at = (named: string): number => kept.findIndex(({ commit }) => named.startsWith(commit));
  const [before, after] = [kept[at(mistake) - 1], kept[at(back)]];
  return before !== undefined && after !== undefined && breaks(before.text, after.text).length === 0;
}

let code = '';

beforeAll(async () => {
  code = schemaText((await testApp()).app);
});

describe('the contract', () => {
  it('is what the code says (npm run schema:write)', async () => {
    expect(await readFile('schema.graphql', 'utf8')).toBe(code);
  });

  it('was broken by no commit that does not say why in a line "Breaking-Schema: …"', () => {
    const kept = contracts();
    const back = mistakes().filter((one) => isRestored(kept, one));
    const isBack = (commit: string): boolean => back.some(({ mistake }) => mistake.startsWith(commit));
    const broken = kept.slice(1).flatMap(({ commit, message, text }, index) => {
      const before = kept[index]?.text ?? text;
      return message.includes('\nBreaking-Schema:') || isBack(commit)
        ? []
        : breaks(before, text).map((change) => `${commit}: ${change}`);
    });
    expect(broken).toEqual([]);
  });

  it('counts as restored only what is all there again', () => {
    const kept = [
      'type Query { a: Int, b: Int }',
      'type Query { a: Int }',
      'type Query { a: Int, b: Int, c: Int }',
    ].map((text, index) => ({ commit: `abc000${index}0`, text }));
    expect(isRestored(kept, { mistake: 'abc00010', back: 'abc00020' })).toBe(true);
    expect(isRestored(kept, { mistake: 'abc00010', back: 'abc00010' })).toBe(false);
    expect(isRestored(kept, { mistake: 'abc00010', back: 'abc00090' })).toBe(false);
    expect(isRestored(kept, { mistake: 'abc00000', back: 'abc00020' })).toBe(false);
  });

  it('is not broken by what is not committed yet', () => {
    const last = contracts().at(-1);
    expect(last ? breaks(last.text, code) : []).toEqual([]);
  });

  it('names what a change takes away', () => {
    const before = 'type Query { a: Int, b(c: Int): Int }';
    expect(breaks(before, 'type Query { a: Int }')).toEqual(['Query.b was removed.']);
    expect(breaks(before, 'type Query { a: Int, b(c: Int!): Int, d: Int }')).toEqual([
      'Query.b arg c has changed type from Int to Int!.',
    ]);
    expect(breaks(before, 'type Query { a: Int!, b(c: Int, d: Int): Int }')).toEqual([]);
  });

  it('describes every type, field, argument and value in a sentence', () => {
    expect(undescribed(code)).toEqual([]);
    expect(undescribed('type Query { a: Int }')).toEqual(['Query.a']);
  });
});

/** What the contract leaves without a description; the root types are described by their fields. */
function undescribed(text: string): string[] {
  const schema = buildSchema(text);
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (type.name.startsWith('__') || ['String', 'Int', 'Float', 'Boolean', 'ID'].includes(type.name)) return [];
    const own = type.description || ['Query', 'Mutation'].includes(type.name) ? [] : [type.name];
    const values = isEnumType(type)
      ? type
          .getValues()
          .filter(bare)
          .map(({ name }) => `${type.name}.${name}`)
      : [];
    const fields = isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const inner = fields.flatMap((field) => [
      ...(bare(field) ? [`${type.name}.${field.name}`] : []),
      ...('args' in field
        ? field.args.filter(bare).map(({ name }: { name: string }) => `${type.name}.${field.name}(${name})`)
        : []),
    ]);
    return [...own, ...values, ...inner];
  });
}

function bare({ description }: { readonly description?: string | null | undefined }): boolean {
  return !description;
}

// The settings: `.env.example` lists exactly the variables that the configuration reads.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';

function named(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, name = '']) => name))].toSorted();
}

/** Variables read from a configuration's text, and those an example lists, set or commented out. */
function differences(configuration: string, example: string): string[] {
  const read = named(configuration, /env(?:\.|, ')([A-Z][A-Z_]+)/g);
  const listed = named(example, /^#? ?([A-Z][A-Z_]+)=/gm);
  return [
    ...read.filter((name) => !listed.includes(name)).map((name) => `${name} is read but not listed`),
    ...listed.filter((name) => !read.includes(name)).map((name) => `${name} is listed but not read`),
  ];
}

describe('the settings', () => {
  it('are all in .env.example, and nothing else is', async () => {
    const [configuration, example] = await Promise.all([
      readFile('src/platform/config.ts', 'utf8'),
      readFile('.env.example', 'utf8'),
    ]);
    expect(named(configuration, /env(?:\.|, ')([A-Z][A-Z_]+)/g).length).toBeGreaterThan(5);
    expect(differences(configuration, example)).toEqual([]);
  });

  it('are named when one is missing on either side', () => {
    expect(differences("env.PORT; needed(env, 'SECRET')", 'PORT=3000\n# OLD=1\n')).toEqual([
      'SECRET is read but not listed',
      'OLD is listed but not read',
    ]);
  });
});

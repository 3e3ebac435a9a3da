// The schema as a file: the one that is committed, for anybody, and sent once to whoever has it already.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { schemaCurlOf } from '../../web/src/access/api-keys/curl.rules.js';
import { testApp } from '../support/app.js';

const committed = (): Promise<string> => readFile('schema.graphql', 'utf8');

it('is the file that is committed, to be kept and asked about anew', async () => {
  const { url } = await testApp();
  const response = await fetch(`${url}/schema.graphql`);
  expect(await response.text()).toBe(await committed());
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(response.headers.get('cache-control')).toBe('public, no-cache');
  expect(response.headers.get('etag')).toMatch(/^"[\w-]{16}-gzip"$/);
});

it('is fetched by the line that the app shows, and only once', async () => {
  const { url } = await testApp();
  const folder = await mkdtemp(join(tmpdir(), 'stegvis-schema-'));
  try {
    const curl = async (): Promise<string> => {
      const [program = '', ...words] = schemaCurlOf(url).split(' ');
      const { stdout } = await promisify(execFile)(program, [...words, '-sS', '-w', '%{http_code}'], { cwd: folder });
      return stdout;
    };
    expect(await curl()).toBe('200');
    expect(await readFile(join(folder, 'schema.graphql'), 'utf8')).toBe(await committed());
    expect(await curl()).toBe('304');
    expect(await readFile(join(folder, 'schema.graphql'), 'utf8')).toBe(await committed());
  } finally {
    await rm(folder, { recursive: true });
  }
});

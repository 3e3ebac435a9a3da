// The files of the pages: all of them served from here, none of them asking another host, kept as long as they may be.
import { readdir, readFile } from 'node:fs/promises';
import { execFile } from 'node:child_process';
import { request, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { testApp } from '../support/app.js';

const FOLDER = 'src/start/browser';
const PAGES = ['/explorer', '/invitation', '/self-assessment', '/effect', '/activity', '/lessons', '/nothing-here'];

/** Names in XML that look like addresses. */
const NAMESPACES = /http:\/\/www\.w3\.org\/(2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML)/g;

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${path}`, { headers });
}

/** A request just as it is said; `fetch` adds wishes of its own about caches and packing. */
async function plain(path: string, headers: OutgoingHttpHeaders = {}): Promise<IncomingMessage> {
  const { url } = await testApp();
  return new Promise((resolve, reject) => {
    request(`${url}${path}`, { headers }, (response) => resolve(response.resume()))
      .on('error', reject)
      .end();
  });
}

const page = async (path: string): Promise<string> => (await get(path, { accept: 'text/html' })).text();

/** What a page loads: the addresses in its head. */
const loaded = (html: string): string[] =>
  [...html.matchAll(/<(?:link[^>]* href|script[^>]* src)="([^"]+)"/g)].map(([, address = '']) => address);

const ownFiles = async (): Promise<string[]> =>
  (await readdir(FOLDER)).filter((name) => /\.(js|css|svg)$/.test(name)).toSorted();

describe('the files of the pages', () => {
  it.each(PAGES)('that %s loads are all served from here, under their hash', async (path) => {
    const addresses = loaded(await page(path));
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) {
      expect(address).toMatch(/^\/start\/[a-z-]+\.(js|css|svg)\?v=[\w-]{16}$/);
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('are all served that lie in the folder, and all that they import or show', async () => {
    for (const name of await ownFiles()) {
      const content = await readFile(join(FOLDER, name), 'utf8');
      const needed = [...content.matchAll(/(?:from '\.\/|url\(')([\w.-]+)'/g)].map(([, file = '']) => file);
      for (const file of [name, ...needed]) expect([file, (await get(`/start/${file}`)).status]).toEqual([file, 200]);
    }
  });

  it('name no other host', async () => {
    const texts = await Promise.all((await ownFiles()).map((name) => readFile(join(FOLDER, name), 'utf8')));
    for (const content of [...texts, ...(await Promise.all(PAGES.map(page)))]) {
      expect(content.replaceAll(NAMESPACES, '')).not.toMatch(/https?:\/\/|["'(]\/\/\w/);
    }
  });

  it('of the explorer’s packages load nothing from elsewhere either', async () => {
    const style = await (await get('/start/graphiql.css')).text();
    expect(style).not.toMatch(/@import/);
    expect([...style.matchAll(/url\((?!["']?data:)[^)]{0,60}/g)]).toEqual([]);
    for (const name of ['react.js', 'react-dom.js', 'graphiql.js']) {
      const script = await (await get(`/start/${name}`)).text();
      expect(script).not.toMatch(/(?:import\(|importScripts\(|new Worker\(|fetch\()\s*["'`]https?:/);
      expect(script).not.toMatch(/\beval\(|new Function\(/);
    }
  });

  it('are asked for again each time when they are named without their hash', async () => {
    const first = await plain('/start/explorer.js');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await plain('/start/explorer.js', { 'if-none-match': first.headers.etag });
    expect(again.statusCode).toBe(304);
    expect((await plain('/start/explorer.js?v=old')).headers['cache-control']).toBe('no-cache');
  });

  it('are sent small to whoever can unpack them', async () => {
    const whole = await plain('/start/graphiql.js');
    const zipped = await plain('/start/graphiql.js', { 'accept-encoding': 'gzip' });
    expect(zipped.headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'Accept-Encoding' });
    expect(whole.headers['content-encoding']).toBeUndefined();
    expect(Number(zipped.headers['content-length'])).toBeLessThan(Number(whole.headers['content-length']) / 2);
  });

  it.each(['..%2fstart.module.ts', '%2e%2e/html.ts', 'package.json', 'constructor', 'start.ts', ''])(
    'do not include %j',
    async (name) => {
      expect((await get(`/start/${name}`)).status).toBe(404);
    },
  );

  it('fit their types', async () => {
    const compiler = join('node_modules', 'typescript', 'bin', 'tsc');
    const run = promisify(execFile)(process.execPath, [compiler, '-p', FOLDER]);
    await expect(run.catch(({ stdout }: { stdout: string }) => stdout)).resolves.toMatchObject({ stdout: '' });
  });
});

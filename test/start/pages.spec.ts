// The pages: in the reader's language, within the policy, from this server alone, and a demo only where there is one.
import { afterEach, describe, expect, it } from 'vitest';
import { demoOffer } from '../../src/start/demo-offer.js';
import { testApp } from '../support/app.js';
import { demoPassword, demoPeople } from '../../demo/people.js';

const PAGES = [
  '/explorer',
  '/invitation',
  '/self-assessment',
  '/effect',
  '/activity',
  '/lessons',
  '/mailbox',
  '/nothing-here',
];

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  const { url } = await testApp();
  return fetch(`${url}${path}`, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' });
}

const text = async (path: string, headers?: Record<string, string>): Promise<string> =>
  (await get(path, headers)).text();

const NODE_ENV = process.env['NODE_ENV'];

function be(settings: { demo: boolean; production?: boolean }): void {
  process.env['STEGVIS_DEMO'] = settings.demo ? '1' : '0';
  process.env['NODE_ENV'] = settings.production ? 'production' : NODE_ENV;
}

afterEach(() => {
  delete process.env['STEGVIS_DEMO'];
  process.env['NODE_ENV'] = NODE_ENV;
});

describe('the language of a page', () => {
  it('is Swedish unless something else is wished', async () => {
    expect(await text('/explorer')).toContain('<html lang="sv">');
    expect(await text('/explorer', { 'accept-language': 'de' })).toContain('Sparade exempel');
  });

  it('is English for a browser that would rather have it', async () => {
    const response = await get('/explorer', { 'accept-language': 'en-GB,en;q=0.9,sv;q=0.5' });
    expect(response.headers.get('content-language')).toBe('en');
    expect(await response.text()).toContain('Saved examples');
  });

  it('is the one in the address, whatever the browser wishes', async () => {
    expect(await text('/explorer?lang=sv', { 'accept-language': 'en' })).toContain('<html lang="sv">');
    expect(await text('/explorer?lang=en')).toContain('<html lang="en">');
  });

  it('is never anything else, and what stands in the address is not written into the page', async () => {
    const page = await text('/explorer?lang=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&lang=xx');
    expect(page).toContain('<html lang="sv">');
    expect(page).not.toContain('alert(1)');
  });
});

describe('the people of the demo', () => {
  it('are offered in a demo', () => {
    expect(demoOffer({ demo: true }, 'demo')).toEqual({ people: demoPeople, password: demoPassword });
  });

  it.each([
    ['there is no demo', false, 'demo'],
    ['it is production, whatever the setting says', true, 'production'],
  ])('are unknown where %s', (_, demo, nodeEnv) => {
    expect(demoOffer({ demo }, nodeEnv)).toBeUndefined();
  });

  it('have a mailbox, and nobody else has', async () => {
    be({ demo: true });
    expect((await get('/mailbox')).status).toBe(200);
    be({ demo: false });
    expect((await get('/mailbox')).status).toBe(404);
  });
});

describe('the policy of the pages', () => {
  it.each(PAGES)('of %s lets no script in but the server’s own', async (path) => {
    be({ demo: true });
    const policy = (await get(path)).headers.get('content-security-policy') ?? '';
    const lines = Object.fromEntries(policy.split(';').map((line) => line.trim().split(/ (.*)/s, 2)));
    expect(lines).toMatchObject({
      'default-src': "'self'",
      'script-src': "'self'",
      'script-src-attr': "'none'",
      'connect-src': "'self'",
      'object-src': "'none'",
      'style-src': "'self'",
      'frame-ancestors': "'self'",
    });
  });

  it('allows the explorer two things more, and no other page', async () => {
    be({ demo: true });
    const policies = await Promise.all(
      PAGES.map(async (path) => (await get(path)).headers.get('content-security-policy')),
    );
    const relaxed = PAGES.filter(
      (_, index) => policies[index]?.includes('unsafe') || policies[index]?.includes('data:'),
    );
    expect(relaxed).toEqual(['/explorer']);
    expect(policies[0]).toContain("style-src-elem 'self' 'unsafe-inline';font-src 'self' data:");
    expect(policies[0]?.match(/unsafe-/g)).toHaveLength(1);
  });

  it.each(PAGES)('is one that %s can live with: nothing inline', async (path) => {
    be({ demo: true });
    const page = await text(path);
    expect(page).not.toMatch(/<script(?![^>]* src=)/);
    expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
  });
});

describe('what is not there', () => {
  it('is a page for a person', async () => {
    const response = await get('/nothing-here/1');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await response.text()).toContain('Här finns inget steg.');
  });

  it.each([
    ['a program that takes anything', 'GET', '*/*'],
    ['a program that wants JSON', 'GET', 'application/json'],
    ['whoever sends something', 'POST', 'text/html'],
  ])('is a refusal with a code for %s', async (_, method, accept) => {
    const { url } = await testApp();
    const response = await fetch(`${url}/api/companies`, { method, headers: { accept, 'accept-language': 'en' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toContain('application/json');
    const { errors } = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]?.extensions.code).toBe('PATH_UNKNOWN');
    expect(errors[0]?.message).toBe('There is nothing at the address /api/companies.');
  });
});

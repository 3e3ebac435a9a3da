// What the first visit brings over the network: few files, none over the limit, each as small as the browser understands.
import { gzipSync } from 'node:zlib';
import { expect, test, type Response } from '@playwright/test';

const FIRST_LOAD_KB = 250;
const FEW = 8;

/** A script or style sheet of the build, under a name that never changes its content. */
const isPart = (response: Response): boolean => /\/assets\/[\w-]+\.(?:js|css)$/.test(response.url());

test('the door comes in few files, pressed, and within 250 kB', async ({ page, request, baseURL }) => {
  const parts: Response[] = [];
  page.on('response', (response) => isPart(response) && parts.push(response));
  const html = await (await request.get('/')).text();
  await page.goto('/');
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();

  const beside = [...html.matchAll(/<link [^>]*href="([^"]+)"[^>]*data-page=/g)].map(([, name]) => `${baseURL}${name}`);
  const first = parts.filter((part) => !beside.includes(part.url()));
  expect(beside.length).toBeGreaterThan(0);
  expect(first.length).toBeGreaterThan(2);
  expect(first.length).toBeLessThanOrEqual(FEW);
  for (const part of first) {
    expect(part.headers()).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
  }
  const bodies = await Promise.all(first.map((part) => part.body()));
  // A React for developers is larger and slower, and keeps nothing for use without network.
  for (const body of bodies) expect(body.toString()).not.toContain('React DevTools');
  const zipped = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  expect(zipped / 1_000).toBeLessThanOrEqual(FIRST_LOAD_KB);

  const plain = await request.get(first[0]?.url() ?? '', { headers: { 'accept-encoding': 'gzip' } });
  expect(plain.headers()).toMatchObject({ 'content-encoding': 'gzip' });
  expect(plain.headers()['etag']).not.toBe(first[0]?.headers()['etag']);
});

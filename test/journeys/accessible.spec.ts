// Everybody can use it: every route in both themes, on a narrow phone, in Swedish and in English.
import { expect, test } from '@playwright/test';
import { addressesFor, openAt } from './addresses.js';
import { barriersOn } from './barriers.js';
import { sentencesNotIn, wronglySaid } from './spoken.js';
import { enterAs } from './steps.js';

/** Who walks through the app, and where they use it in the dark. */
const WALKS = [
  ['Industriutvecklare', 'phone'],
  ['Projektledare', 'desk'],
  ['Administratör', 'desk'],
] as const;

const WHOLE_APP_MS = 600_000;

// A trace draws every page once more for every step, and what was found says where.
test.use({ trace: 'off' });

for (const [role, dark] of WALKS) {
  test(`no route keeps anybody out, is wider than a phone or speaks English: ${role}`, async ({ page }) => {
    test.setTimeout(WHOLE_APP_MS);
    const english = sentencesNotIn('sv');
    await enterAs(page, role);
    const found: string[] = [];
    for (const address of await addressesFor(page)) {
      await openAt(page, address);
      const here = [...(await wronglySaid(page, 'sv', english)), ...(await barriersOn(page, dark))];
      found.push(...here.map((what) => `${address} ${what}`));
    }
    expect(found).toEqual([]);
  });
}

test('every route speaks English to whoever chose it: words, days and decimals', async ({ page }) => {
  test.setTimeout(WHOLE_APP_MS);
  const swedish = sentencesNotIn('en');
  await enterAs(page, 'Projektledare');
  await page.evaluate(`localStorage.setItem('stegvis.language', 'en')`);
  const found: string[] = [];
  for (const address of await addressesFor(page)) {
    await openAt(page, address);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    found.push(...(await wronglySaid(page, 'en', swedish)).map((what) => `${address} ${what}`));
  }
  expect(found).toEqual([]);
});

test('the door and the pages of links keep nobody out', async ({ page }) => {
  const found: string[] = [];
  for (const address of [
    '/',
    '/reset',
    '/invitation',
    '/self-assessment',
    '/activity',
    '/mailbox',
    '/lessons',
    '/nowhere',
  ]) {
    await openAt(page, address);
    found.push(...(await barriersOn(page, 'phone')).map((what) => `${address} ${what}`));
  }
  expect(found).toEqual([]);
});

// Steps that many journeys take.
import { expect, type Page } from '@playwright/test';

/** Signs in as the first of the demo's people with a role, and waits until the app has opened. */
export async function enterAs(page: Page, role: string): Promise<void> {
  await page.goto('/');
  await page
    .getByRole('button', { name: `Logga in som ${role}` })
    .first()
    .click();
  await expect(page.getByRole('status').first()).toBeVisible();
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
}

/** Ends the session, as whoever has no account comes: the link that they follow finds nobody signed in. */
export async function leave(page: Page): Promise<void> {
  const answered = await page.request.post('/graphql', { data: { query: 'mutation { signOut }' } });
  expect(await answered.json()).toEqual({ data: { signOut: true } });
}

/** What goes wrong unseen: a request that leaves the house, a script that fails, something that the policy stops. */
export function watch(page: Page): string[] {
  const faults: string[] = [];
  const own = (address: string): boolean => /^(http:\/\/localhost:\d+\/|data:|blob:)/.test(address);
  page.on('request', (request) => own(request.url()) || faults.push(`asks ${request.url()}`));
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return faults;
}

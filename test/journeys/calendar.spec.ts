// A visit is planned from the calendar, and read by another program through the link, for as long as the link is open.
import { expect, request, test } from '@playwright/test';
import ICAL from 'ical.js';
import { enterAs } from './steps.js';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Asks as a calendar program does: it has no cookie. */
async function readAt(address: string): Promise<{ status: number; text: string }> {
  const program = await request.newContext();
  const answer = await program.get(address);
  const read = { status: answer.status(), text: answer.ok() ? await answer.text() : '' };
  await program.dispose();
  return read;
}

/** The companies of the visits at a day, as a parser that is not ours understands them. */
async function visitsAt(address: string, company: string): Promise<string[]> {
  const { text } = await readAt(address);
  const events = new ICAL.Component(ICAL.parse(text) as unknown[]).getAllSubcomponents('vevent');
  return events
    .map((one) => new ICAL.Event(one))
    .filter(({ summary, duration }) => summary.includes(company) && duration.toSeconds() === 90 * 60)
    .map(({ startDate }) => startDate.toJSDate().toISOString());
}

test('a visit is planned from the calendar, and another program reads it until the link is closed', async ({
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/calendar');
  await page.getByRole('button', { name: 'Planera besök' }).click();
  const choice = page.getByRole('dialog', { name: 'Planera besök' });
  const company = await choice.getByRole('listitem').last().locator('strong').innerText();
  await choice.getByRole('listitem').filter({ hasText: company }).getByRole('button').click();
  const form = page.getByRole('dialog').filter({ has: page.getByLabel('Börjar') });
  const day = await form.getByLabel('Dag').inputValue();
  await form.getByLabel('Börjar').fill('06:10');
  await form.getByRole('button', { name: 'Planera besöket' }).click();
  await expect(page.getByText('Besöket är planerat. Det skickas när det finns nät.')).toBeVisible();
  await page.goto(`/calendar?on=${day}`);
  await expect(
    page.getByRole('listitem').filter({ hasText: company }).filter({ hasText: '06.10' }).first(),
  ).toBeVisible();

  await page.getByRole('button', { name: 'Prenumerera' }).click();
  const link = page.getByRole('dialog', { name: 'Prenumerera i Outlook: kopiera länken' });
  const anew = link.getByRole('button', { name: 'Öppna en ny länk' });
  await expect(anew.or(link.getByRole('textbox'))).toBeVisible();
  if (await anew.isVisible()) await anew.click();
  const address = await link.getByRole('textbox').inputValue();
  await expect
    .poll(async () => (await visitsAt(address, company)).filter((at) => at.startsWith(day) && at.includes(':10:00')))
    .not.toHaveLength(0);

  // Looked for once more, it does not end.
  await page.reload();
  await page.getByRole('button', { name: 'Prenumerera' }).click();
  await expect(anew).toBeVisible();
  expect((await readAt(address)).status).toBe(200);

  await page.goto('/integrations');
  await page.getByRole('button', { name: 'Stäng adressen' }).click();
  await expect(page.getByText('Adressen är stängd.')).toBeVisible();
  expect([404, 410]).toContain((await readAt(address)).status);
});

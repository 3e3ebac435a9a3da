// The house itself: a forgotten password, seeing the app as somebody else, keys for programs, and one's own settings.
import { expect, test, type Page } from '@playwright/test';
import { settle } from './offline.js';
import { answerTo, enter, enterAs, letterWith, newcomer } from './steps.js';

test('a forgotten password is chosen anew by the link in the letter, and the old one opens nothing', async ({
  page,
  request,
}) => {
  const { email, password } = await newcomer(page, request);
  const fresh = 'regnet smattrar mot plåttaket';
  await page.goto('/');
  await page.getByRole('link', { name: 'Glömt lösenordet?' }).click();
  await page.getByLabel('E-postadress').fill(email);
  await page.getByRole('button', { name: 'Skicka brevet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Titta i din inkorg');

  const letter = await letterWith(page, email, '/reset#');
  await letter.getByRole('link').first().click();
  await page.getByRole('textbox', { name: 'Nytt lösenord' }).fill('kort');
  await page.getByRole('button', { name: 'Spara lösenordet' }).click();
  await expect(page.getByText('Minst 12 tecken.', { exact: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'Nytt lösenord' }).fill(fresh);
  await page.getByRole('button', { name: 'Spara lösenordet' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lösenordet är bytt');

  await enter(page, email, password);
  await expect(page.getByRole('alert')).toBeVisible();
  await enter(page, email, fresh);
  await expect(page.getByRole('link', { name: 'Nora Nyanställd' })).toBeVisible();
});

/** Nothing on the page can be pressed or filled in but links. */
async function expectOnlyToLook(page: Page): Promise<void> {
  const pressed = 'button:enabled, input:enabled, textarea:enabled, select:enabled, [contenteditable=true]';
  await expect(page.getByRole('main').locator(pressed)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Logga', exact: true }).filter({ visible: true })).toHaveCount(0);
}

test('an administrator sees the app as a coach does, can change nothing, and the history says that it was done', async ({
  page,
}) => {
  await enterAs(page, 'Administratör');
  await page.goto('/team');
  await page.getByRole('button', { name: 'Visa appen som Elin Exempelgren' }).click();
  const banner = page.getByText('Du ser appen som Elin Exempelgren. Bara för att titta.');
  await expect(banner).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hej Elin!');
  await expectOnlyToLook(page);
  const menu = page.getByRole('navigation').filter({ visible: true });
  await menu.getByRole('link', { name: 'Åtgärder' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Åtgärder' })).toBeVisible();
  await expectOnlyToLook(page);
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.getByRole('button', { name: 'Sluta titta' }).click();
  await expect(banner).toBeHidden();
  await menu.getByRole('link', { name: 'Team' }).click();
  await page.getByRole('link', { name: 'Historik för Elin Exempelgren' }).click();
  await expect(page.getByText('Ada Exempelstrand såg appen som den här personen').first()).toBeVisible();
});

test('a key is shown once, lets a program in, and not any more when it is taken back', async ({ page, request }) => {
  const name = `Till kalkylarket ${Date.now()}`;
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/integrations');
  await page.getByLabel('Vad nyckeln är till för').fill(name);
  await page.getByRole('button', { name: 'Skapa nyckel' }).click();
  const shown = page.getByRole('status').filter({ hasText: 'visas bara nu' }).locator('pre');
  const secret = (await shown.textContent()) ?? '';
  await expect(page.getByText(`Authorization: Bearer ${secret}`)).toBeVisible();

  const read = async () => {
    const answer = await request.post('/graphql', {
      headers: { Authorization: `Bearer ${secret}` },
      data: { query: '{ companies(first: 3) { nodes { name } } }' },
    });
    return (await answer.json()) as { data: { companies: { nodes: object[] } } | null; errors?: object[] };
  };
  const answer = await read();
  expect(answer.errors).toBeUndefined();
  expect(answer.data?.companies.nodes).toHaveLength(3);

  await page.reload();
  const line = page.getByRole('listitem').filter({ hasText: name });
  await expect(line).toContainText('senast använd');
  await expect(page.getByText(secret)).toHaveCount(0);
  await line.getByRole('button', { name: `Dra in ${name}` }).click();
  await expect(line).toHaveCount(0);
  expect((await read()).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('one sees where one is signed in, and signs another device out', async ({ page, request }) => {
  const { email, password } = await newcomer(page, request);
  await enter(page, email, password);
  await page.getByRole('link', { name: 'Nora Nyanställd' }).click();
  const devices = page.getByRole('listitem').filter({ hasText: /Den här enheten|Senast använd/ });
  await expect(devices).toHaveCount(2);
  await expect(devices.filter({ hasText: 'Den här enheten' })).toHaveCount(1);
  const who = () => answerTo(request, '{ me { account { email } } }');
  expect(await who()).toEqual({ me: { account: { email } } });
  await devices.getByRole('button', { name: /^Logga ut / }).click();
  await expect(devices).toHaveCount(1);
  expect(await who()).toEqual({ me: null });
});

test('language and appearance are kept when the app is opened again', async ({ page }) => {
  await enterAs(page, 'Industriutvecklare');
  await page.goto('/settings');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await page.getByRole('button', { name: 'Dark' }).click();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
});

test('by keyboard alone the palette opens, finds what the device knows without network, and people on the server', async ({
  context,
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  await settle(page);
  const search = page.getByRole('combobox', { name: 'Sök och gör' });
  const rows = page.getByRole('listbox', { name: 'Sök och gör' }).getByRole('option');
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type('siv sago');
  await expect(rows).toHaveText([/Siv Sagokulla.*Medlem/]);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/team\?member=/);
  await expect(page.getByRole('main').getByText('Siv Sagokulla', { exact: true })).toBeVisible();

  const { enrolments } = await answerTo<{ enrolments: { nodes: { company: { id: string; name: string } }[] } }>(
    page.request,
    '{ enrolments(filter: { isMine: true, isOpen: true }, first: 100) { nodes { company { id name } } } }',
  );
  // The first that the coach had: others may come while this runs.
  const company = enrolments.nodes.at(-1)?.company ?? { id: '', name: '' };
  await context.setOffline(true);
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type(company.name);
  await expect(rows.first()).toContainText(company.name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/companies/${company.id}`);

  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type('l');
  await page.keyboard.press('ArrowDown');
  const second = rows.nth(1);
  await expect(second).toHaveAttribute('aria-selected', 'true');
  await expect(search).toHaveAttribute('aria-activedescendant', (await second.getAttribute('id')) ?? 'none');
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
});

test('every place that the sheet of keys names is reached by its keys, and the others do what it says', async ({
  page,
}) => {
  await enterAs(page, 'Industriutvecklare');
  const sheet = page.getByRole('dialog', { name: 'Kortkommandon' });
  await page.keyboard.press('?');
  await expect(sheet).toBeVisible();
  const places = await sheet.getByRole('table', { name: 'Gå till' }).getByRole('row').allInnerTexts();
  expect(places.length).toBeGreaterThan(4);
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  for (const [place = '', keys = ''] of places.map((row) => row.split('\t'))) {
    await page.keyboard.press('g');
    await page.keyboard.press(keys.trim().slice(-1));
    const link = page.getByRole('navigation').getByRole('link', { name: new RegExp(`^${place.trim()}`) });
    await expect(link.filter({ visible: true })).toHaveAttribute('aria-current', 'page');
  }

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  const search = page.getByRole('main').getByRole('searchbox');
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await search.blur();
  await page.keyboard.press('l');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

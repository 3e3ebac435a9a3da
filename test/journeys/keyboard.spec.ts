// The keyboard alone is enough, from the door to a visit that is logged; and what has focus is seen to have it.
import { expect, test, type Page } from '@playwright/test';
import { aNote, inState, sessionsOf, settle } from './offline.js';

interface Focused {
  name: string;
  isSeen: boolean;
}

/** Read in the browser. The button within a day's field is the browser's own, and has the browser's outline. */
const FOCUSED = `(() => {
  const at = document.activeElement ?? document.body;
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
  const isDay = at.matches('input[type=date], input[type=time]');
  const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none' || isDay;
  const name = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent;
  return { name: at === document.body ? '' : name.trim(), isSeen };
})()`;

/** What has focus: its name as it is read aloud, and whether one sees that it has it. */
const focused = (page: Page): Promise<Focused> => page.evaluate<Focused>(FOCUSED);

/** Presses Tab until what has that name has focus; everything on the way must show that it has it. */
async function tabTo(page: Page, name: RegExp): Promise<string> {
  for (let presses = 0; presses < 80; presses += 1) {
    const at = await focused(page);
    if (name.test(at.name)) return at.name;
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now.name) expect(now, 'focus is seen').toEqual({ name: now.name, isSeen: true });
  }
  throw new Error(`Tab never came to ${String(name)}.`);
}

/** Tabs to what has that name, and presses it. */
async function press(page: Page, name: RegExp): Promise<string> {
  const pressed = await tabTo(page, name);
  await page.keyboard.press('Enter');
  return pressed;
}

for (const forcedColors of ['none', 'active'] as const) {
  test(`a visit is logged by keyboard alone, from the door on, with forced colours ${forcedColors}`, async ({
    page,
    context,
  }) => {
    await page.emulateMedia({ forcedColors, reducedMotion: 'reduce' });
    await page.goto('/');
    await expect(page.getByRole('button', { name: /^Logga in som Industriutvecklare/ }).first()).toBeVisible();
    await press(page, /^Logga in som Industriutvecklare/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    await settle(page);

    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hej /);
    await press(page, /^Till innehållet$/);
    await expect(page.getByRole('main')).toBeFocused();

    await page.keyboard.press('l');
    const sheet = page.getByRole('dialog');
    await expect(sheet.getByText('Vilket företag?')).toBeVisible();
    await press(page, /senast \d|inget besök än/);
    const note = aNote('Utan mus');
    await tabTo(page, /^Vad gjorde ni\?/);
    await page.keyboard.type(note);
    await press(page, /^Spara$/);
    await expect(page.getByText(/^Sparat på telefonen \d\d\.\d\d/)).toBeVisible();
    await expect(sheet).toBeHidden();
    await expect(page.locator(':focus')).toHaveCount(1);

    await page.goto('/unsent');
    await expect(inState(page, /Sparat \d\d\.\d\d/)).toHaveCount(1);
    expect(await sessionsOf(context, note)).toHaveLength(1);
  });
}

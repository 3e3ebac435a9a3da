// What keeps somebody out of a page: what axe finds in either theme, and what is wider than a narrow phone.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const DESK = { width: 1280, height: 720 };
const NARROW = { width: 320, height: 640 };

/** What may be otherwise in the other theme, or where there is less room. */
const DRAWN_OTHERWISE = ['button-name', 'color-contrast', 'link-in-text-block', 'link-name', 'target-size'];

/** What axe finds that keeps somebody out, with all its rules or with some. */
async function foundByAxe(page: Page, where: string, rules?: string[]): Promise<string[]> {
  // One document without frames, so nothing has to be gathered in a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${where}: ${id} ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** How wide a page is, when it can be scrolled sideways. */
async function tooWide(page: Page): Promise<string[]> {
  const { width, room } = await page.evaluate<{ width: number; room: number }>(
    '({ width: document.documentElement.scrollWidth, room: document.documentElement.clientWidth })',
  );
  return width > room ? [`narrow: ${width} px wide`] : [];
}

/** Looks at a page with all rules in light, then dark on a device; and whether it fits a narrow phone. */
export async function barriersOn(page: Page, dark: 'desk' | 'phone'): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const found = await foundByAxe(page, 'light');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  if (dark === 'desk') found.push(...(await foundByAxe(page, 'dark', DRAWN_OTHERWISE)));
  await page.setViewportSize(NARROW);
  found.push(...(await tooWide(page)));
  if (dark === 'phone') found.push(...(await foundByAxe(page, 'dark phone', DRAWN_OTHERWISE)));
  await page.setViewportSize(DESK);
  return found;
}

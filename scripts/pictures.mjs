// Takes the pictures of the README from a demo that runs: node scripts/pictures.mjs http://localhost:3000
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium } from './chromium.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = join(root, 'docs', 'pictures');
const [address = 'http://localhost:3000'] = process.argv.slice(2);

/** The project leader's first page, as far as a README has room for. */
async function take(browser, colorScheme) {
  const context = await browser.newContext({
    colorScheme,
    locale: 'sv-SE',
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: 1.5,
  });
  const page = await context.newPage();
  await page.goto(address);
  await page.getByRole('button', { name: 'Logga in som Projektledare' }).click();
  await page.getByRole('table').waitFor();
  await page.evaluate('document.fonts.ready');
  await page.screenshot({ path: join(folder, `start-${colorScheme}.png`) });
  await context.close();
}

mkdirSync(folder, { recursive: true });
const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'];
const browser = await chromium.launch({ executablePath: await findChromium(), args });
for (const colorScheme of ['light', 'dark']) await take(browser, colorScheme);
await browser.close();

// npm run pictures: pictures of the main screens, phone and desk, light and dark, from a demo of its own into docs/pictures.
// `npm run pictures -- http://localhost:3000` takes them from a demo that runs already.
import { mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { buildIfNeeded } from './build.mjs';
import { findChromium } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { SCREENS } from './pictures/screens.mjs';
import { report, say, Stop } from './sentences.mjs';
import { runningProduct, startProduct } from './web-measure/product.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const FOLDER = join(ROOT, 'docs', 'pictures');
const LARGEST_KB = 150;

const DEVICES = {
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1.5, hasTouch: true },
  desk: { viewport: { width: 1200, height: 740 }, deviceScaleFactor: 1 },
};

/** Somebody with a role, on a device, in a theme. */
async function enter(browser, address, { role, device, theme }) {
  const context = await browser.newContext({
    ...DEVICES[device],
    baseURL: address,
    colorScheme: theme,
    locale: 'sv-SE',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto('/');
  if (role) {
    await page
      .getByRole('button', { name: `Logga in som ${role}` })
      .first()
      .click();
    // The door has a heading as well.
    await page.locator('#content').getByRole('heading', { level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
  }
  return page;
}

async function take(browser, address, screen) {
  const page = await enter(browser, address, screen);
  try {
    await screen.show(page);
    await page.waitForLoadState('networkidle');
    await page.getByText('Hämtar …').first().waitFor({ state: 'hidden' });
    await page.evaluate('document.fonts.ready');
    const path = join(FOLDER, `${screen.name}-${screen.device}-${screen.theme}.png`);
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    const kilobytes = statSync(path).size / 1_000;
    say(`${screen.name} ${screen.device} ${screen.theme}: ${kilobytes.toFixed(0)} kB`);
    if (kilobytes > LARGEST_KB) throw new Stop(`${path} är för stor.`, `${path} is too large.`);
  } finally {
    await page.context().close();
  }
}

/** A product of what stands here, with a demo of its own. */
async function begun() {
  await installIfNeeded(ROOT);
  await buildIfNeeded(ROOT);
  return await startProduct(ROOT);
}

async function main([address, ...names]) {
  const product = address ? runningProduct(address) : await begun();
  const args = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'];
  const browser = await chromium.launch({ executablePath: await findChromium(), args });
  try {
    mkdirSync(FOLDER, { recursive: true });
    if (!names.length) for (const old of readdirSync(FOLDER)) rmSync(join(FOLDER, old));
    const wanted = SCREENS.filter(({ name }) => !names.length || names.includes(name));
    for (const screen of wanted) await take(browser, product.address, screen);
  } finally {
    await browser.close();
    await product.stop();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  process.exitCode = report(error);
}

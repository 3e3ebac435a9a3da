// A browser as a phone has it: slow network, slow processor, and whoever of the demo signs in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findChromium } from '../chromium.mjs';

/** Slow 4G: 400 ms there and back, 1.6 Mbit/s down, 0.75 Mbit/s up. */
const SLOW_4G = { offline: false, latency: 400, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const SLOWER = 4;

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };

const ARGS = [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-dev-shm-usage', '--disable-gpu'];

/** Opens browsers; each `visit` is somebody with a device that has never seen the app. */
export async function openBrowser() {
  const executablePath = await findChromium();
  const [folders, contexts] = [new Set(), new Set()];
  const visit = async (viewport, folder = mkdtempSync(join(tmpdir(), 'stegvis-browser-'))) => {
    folders.add(folder);
    const options = { executablePath, args: ARGS, viewport, locale: 'sv-SE', hasTouch: viewport === PHONE };
    const context = await chromium.launchPersistentContext(folder, options);
    contexts.add(context);
    const page = context.pages()[0] ?? (await context.newPage());
    return { context, page, folder, close: () => context.close() };
  };
  /** Also after a fault: a browser that still writes to its folder would hide what went wrong. */
  const forget = async () => {
    for (const context of contexts) await context.close();
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  return { visit, forget };
}

/** Makes a page's network and processor as slow as a cheap phone's in the country; either can be left as it is. */
export async function slowDown({ context, page }, { network = true } = {}) {
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  if (network) await devtools.send('Network.emulateNetworkConditions', SLOW_4G);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
}

/** Signs in as the first of the demo's people with a role. */
export async function signIn({ page }, address, role) {
  await page.goto(address);
  await page
    .getByRole('button', { name: `Logga in som ${role}` })
    .first()
    .click();
  // The door has a heading as well; what is sent and what waits is told only within.
  await page.getByRole('status').first().waitFor();
  await page.getByRole('main').getByRole('heading', { level: 1 }).waitFor();
}

/** Waits until everything is kept for use without network. */
export const keptForOffline = ({ page }) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active.state !== 'activated') await new Promise((soon) => setTimeout(soon, 50));
  });

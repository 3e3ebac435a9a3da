// Finds a browser for the journeys: the one that is named, the system's, or Playwright's own.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { Stop } from './sentences.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

function onPath() {
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(delimiter)];
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find((place) =>
    existsSync(place),
  );
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  return [chromium.executablePath()].find((place) => existsSync(place));
}

/** The path of a Chromium that can be started here. */
export async function findChromium() {
  const named = process.env['CHROMIUM_PATH'];
  const found = named ? [named].find((place) => existsSync(place)) : (onPath() ?? (await playwrightsOwn()));
  if (found) return found;
  throw new Stop(
    `${named ? `CHROMIUM_PATH=${named} finns inte. ` : ''}Resorna genom webbläsaren behöver Chromium. Hämta en:
  sudo apt install chromium            (Debian, Ubuntu)
  npx playwright install chromium      (annars)`,
    'The journeys need a browser, and none was found: install one as above, or name one in CHROMIUM_PATH.',
  );
}

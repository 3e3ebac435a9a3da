// Steps of journeys without network.
import { expect, type BrowserContext, type Locator, type Page } from '@playwright/test';

/** A phone in the hand, and the taps it has taken. */
export class Taps {
  count = 0;

  /** The icon of the app is a tap as well. */
  async open(page: Page, path = '/'): Promise<void> {
    this.count += 1;
    await page.goto(path);
  }

  async tap(target: Locator): Promise<void> {
    this.count += 1;
    await target.click();
  }

  /** Writing in a field is one tap as well. */
  async write(page: Page, label: string, text: string): Promise<void> {
    this.count += 1;
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

const COMPANY = /senast \d|inget besök än/;

export const company = (page: Page, index = 0): Locator => page.getByRole('button', { name: COMPANY }).nth(index);

/** The button under the thumb, and on a wide screen the one in the rail. */
export const logButton = (page: Page): Locator =>
  page.getByRole('navigation').getByRole('button', { name: 'Logga', exact: true }).filter({ visible: true });

/** Read in the browser: everything in its databases whose names begin so, as text; sealed bytes as the letters they are. */
const KEPT = `async (beginning) => {
  const done = (asked) => new Promise((told, refused) => {
    asked.onsuccess = () => told(asked.result);
    asked.onerror = () => refused(asked.error);
  });
  const legible = (_, value) => (value instanceof ArrayBuffer ? new TextDecoder().decode(value) : value);
  const names = (await indexedDB.databases()).map(({ name }) => name).filter((name) => name.startsWith(beginning));
  const all = {};
  for (const name of names) {
    const database = await done(indexedDB.open(name));
    for (const store of database.objectStoreNames) {
      all[name + ':' + store] = await done(database.transaction(store).objectStore(store).getAll());
    }
    database.close();
  }
  return JSON.stringify(all, legible);
}`;

/** What the browser keeps in databases whose names begin so. */
export const keptIn = (page: Page, beginning: string): Promise<string> =>
  page.evaluate<string>(`(${KEPT})(${JSON.stringify(beginning)})`);

/** The first page's questions, whose answers a visit needs. */
const NEEDED = ['Query.enrolments(', 'Query.coachingSessions(', 'Query.actions(', 'insatsomraden'];

/** Waits until the app and what a visit needs are on the device. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const missing = async (): Promise<string[]> => {
    const kept = await keptIn(page, 'stegvis-seen-');
    return NEEDED.filter((needed) => !kept.includes(needed));
  };
  await expect.poll(missing, { timeout: 20_000 }).toEqual([]);
}

/** Logs a visit with a note, as one does without counting. */
export async function logVisit(page: Page, note: string, index = 0): Promise<void> {
  await logButton(page).click();
  await company(page, index).click();
  await page.getByLabel('Vad gjorde ni?').fill(note);
  await page.getByRole('button', { name: 'Spara', exact: true }).click();
  await expect(page.getByText(/^Sparat på telefonen \d\d\.\d\d/)).toBeVisible();
}

interface Session {
  id: string;
  minutes: number;
  evidence: string | null;
  workingNote: string | null;
}

interface SessionPage {
  nodes: Session[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const MINE = `query ($after: String) {
  coachingSessions(filter: { isMine: true }, orderBy: [{ field: STARTS_AT, direction: DESC }], first: 100, after: $after) {
    nodes { id minutes evidence workingNote }
    pageInfo { hasNextPage endCursor }
  }
}`;

/** What the server has of one’s sessions, asked with the browser’s own cookie; nothing when it opens nothing. */
export async function sessionsOf(context: BrowserContext, note: string): Promise<Session[]> {
  const found: Session[] = [];
  let after: string | null = null;
  do {
    const answer = await context.request.post('/graphql', { data: { query: MINE, variables: { after } } });
    const { data } = (await answer.json()) as { data: { coachingSessions: SessionPage } | null };
    const page: SessionPage | undefined = data?.coachingSessions;
    found.push(...(page?.nodes ?? []).filter(({ evidence }) => evidence?.startsWith(note)));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

/** A note that no other journey has written. */
export const aNote = (about: string): string => `${about} ${crypto.randomUUID().slice(0, 8)}`;

/** What waits on the device, in a state. */
export const inState = (page: Page, state: string | RegExp): Locator =>
  page.getByRole('main').getByRole('listitem').and(page.locator('[data-entry]')).filter({ hasText: state });

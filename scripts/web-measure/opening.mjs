// How soon the app can be used: on its first visit over a slow network, and without any.
import { keptForOffline, PHONE, signIn, slowDown } from './browser.mjs';

const TIMES = 3;

const middle = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Notes, in every page that is opened from now on, when what is looked for has first been painted. */
const watchFor = ({ context }, selector) =>
  context.addInitScript((sought) => {
    const painted = () => requestAnimationFrame(() => setTimeout(() => (window.seenAt = performance.now())));
    const observer = new MutationObserver(() => {
      if (!document.querySelector(sought)) return;
      observer.disconnect();
      painted();
    });
    observer.observe(document, { subtree: true, childList: true });
  }, selector);

/** Seconds from asking for the page until something on it has been painted, by the page's own clock. */
async function secondsUntil(visit, address, selector) {
  await watchFor(visit, selector);
  await visit.page.goto(address, { waitUntil: 'commit' });
  const seen = await visit.page.waitForFunction(() => window.seenAt);
  return (await seen.jsonValue()) / 1_000;
}

async function several(measure) {
  const times = [];
  for (let time = 0; time < TIMES; time += 1) times.push(await measure());
  return middle(times);
}

const DOOR = 'main input[type="password"]';
/** The door has a heading as well; what waits to be sent is told only within. */
const HOME = 'body:has([role="status"]) main h1';

async function firstVisit(browser, address) {
  const visit = await browser.visit(PHONE);
  await slowDown(visit);
  const seconds = await secondsUntil(visit, address, DOOR);
  await visit.close();
  return seconds;
}

/** Somebody signed in comes back to a device that has kept nothing of the app but who they are. */
async function comingBack(browser, address) {
  const visit = await browser.visit(PHONE);
  await signIn(visit, address, 'Industriutvecklare');
  await visit.page.evaluate(async () => {
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const devtools = await visit.context.newCDPSession(visit.page);
  await devtools.send('Network.clearBrowserCache');
  await slowDown(visit);
  const seconds = await secondsUntil(visit, address, HOME);
  await visit.close();
  return seconds;
}

/** The device has everything; the browser was closed, and there is no network. */
async function withoutNetwork(browser, address) {
  const before = await browser.visit(PHONE);
  await signIn(before, address, 'Industriutvecklare');
  await keptForOffline(before);
  await before.page.reload();
  await before.page.locator(HOME).waitFor();
  await before.close();
  const visit = await browser.visit(PHONE, before.folder);
  await visit.context.setOffline(true);
  await slowDown(visit, { network: false });
  const seconds = await secondsUntil(visit, address, HOME);
  await visit.close();
  return seconds;
}

/** The app over slow 4G with a processor four times slower: the door, and one's first page. */
export async function measureOpening(browser, address) {
  const slow = 'on slow 4G with a 4× slower processor';
  return [
    {
      what: `the door can be used, ${slow}`,
      value: await several(() => firstVisit(browser, address)),
      unit: 's',
      goal: 3,
    },
    { what: `Hem can be used, ${slow}`, value: await several(() => comingBack(browser, address)), unit: 's', goal: 3 },
  ];
}

export async function measureOffline(browser, address) {
  const seconds = await several(() => withoutNetwork(browser, address));
  return [{ what: 'opened without network, 4× slower processor', value: seconds, unit: 's', goal: 1.5 }];
}

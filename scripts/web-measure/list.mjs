// The list of 5 000 companies: scrolled from end to end, and searched letter by letter.
import { DESK, signIn } from './browser.mjs';

const LONGEST_FRAME_MS = 50;
const ANSWER_MS = 100;
const SOUGHT = 'provssons gju';
/** A letter that has changed nothing by then, such as a space, changes nothing; a slow answer is still that letter's own. */
const BETWEEN_LETTERS_MS = 2_000;

/** Keeps the time of every frame from now on. */
const watchFrames = (page) =>
  page.evaluate(() => {
    const frames = [];
    window.frames5000 = frames;
    let before = performance.now();
    const note = (now) => {
      frames.push(now - before);
      before = now;
      requestAnimationFrame(note);
    };
    requestAnimationFrame(note);
  });

const framesOf = (page) => page.evaluate(() => window.frames5000.splice(0));

/** Scrolls down as a thumb does, again and again, until the end of the list stays the end. */
async function scrollThrough(visit, devtools) {
  const { page } = visit;
  const heightOf = () =>
    page.evaluate(() => [window.scrollY + window.innerHeight, document.documentElement.scrollHeight]);
  for (let still = 0; still < 5;) {
    await devtools.send('Input.synthesizeScrollGesture', {
      x: 640,
      y: 450,
      yDistance: -12_000,
      speed: 8_000,
      gestureSourceType: 'mouse',
    });
    const [at, end] = await heightOf();
    still = at >= end - 10 ? still + 1 : 0;
    if (still) await page.waitForTimeout(500);
  }
}

async function openList(browser, address) {
  const visit = await browser.visit(DESK);
  await signIn(visit, address, 'Projektledare');
  await visit.page.goto(`${address}/companies?view=all`);
  await visit.page.getByRole('table').getByRole('row').nth(5).waitFor();
  return visit;
}

/** Frames while the whole list is scrolled, fetched on the way the first time and kept the second. */
export async function measureList(browser, address, count) {
  const visit = await openList(browser, address);
  const devtools = await visit.context.newCDPSession(visit.page);
  await watchFrames(visit.page);
  await scrollThrough(visit, devtools);
  const fetching = await framesOf(visit.page);
  await visit.page.evaluate(() => window.scrollTo(0, 0));
  await visit.page.waitForTimeout(1_000);
  await framesOf(visit.page);
  await scrollThrough(visit, devtools);
  const kept = await framesOf(visit.page);
  const rows = await visit.page.getByRole('table').getAttribute('aria-rowcount');
  await visit.close();
  const slow = (frames) => frames.filter((frame) => frame > LONGEST_FRAME_MS).length;
  return [
    { what: 'companies in the list', value: Number(rows) - 1, unit: `of ${count}` },
    { what: 'longest frame, scrolled and fetched', value: Math.max(...fetching), unit: 'ms', goal: LONGEST_FRAME_MS },
    { what: `frames over 50 ms of ${fetching.length}`, value: slow(fetching), unit: '' },
    { what: 'longest frame, scrolled again', value: Math.max(...kept), unit: 'ms', goal: LONGEST_FRAME_MS },
    { what: `frames over 50 ms of ${kept.length}`, value: slow(kept), unit: '' },
  ];
}

/** Keeps, for each letter that is typed from now on, the milliseconds until the list has been drawn anew. */
const watchTyping = (page) =>
  page.evaluate(() => {
    window.typed5000 = [];
    const answered = (began) =>
      requestAnimationFrame(() => setTimeout(() => window.typed5000.push(performance.now() - began)));
    let observer;
    const note = () => {
      const began = performance.now();
      observer?.disconnect();
      observer = new MutationObserver(() => {
        observer.disconnect();
        answered(began);
      });
      observer.observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
    };
    document.addEventListener('input', note, true);
  });

export async function measureSearch(browser, address) {
  const visit = await openList(browser, address);
  const { page } = visit;
  await page.getByRole('searchbox').focus();
  await watchTyping(page);
  for (const letter of SOUGHT) {
    await page.keyboard.type(letter);
    await page.waitForTimeout(BETWEEN_LETTERS_MS);
  }
  const times = await page.evaluate(() => window.typed5000);
  await visit.close();
  const what = 'typing in the list’s search answers, slowest letter';
  return [
    { what, value: Math.max(...times), unit: 'ms', goal: ANSWER_MS },
    { what: 'letters that changed the list', value: times.length, unit: `of ${SOUGHT.length}` },
  ];
}

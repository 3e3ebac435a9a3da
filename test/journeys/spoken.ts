// What a page says, shown or read aloud, and what of it is not in the language that was chosen.
import type { Page } from '@playwright/test';
import { cataloguesIn } from '../web/catalogues.js';
import { sources } from '../web/sources.js';

export type Language = 'sv' | 'en';

/** Sentences that only the other language's catalogues have, long enough to be nobody's name. */
export function sentencesNotIn(language: Language): ReadonlySet<string> {
  const all = sources().flatMap(cataloguesIn);
  const textsOf = (spoken: Language): string[] => all.flatMap((one) => Object.values(one[spoken]));
  const own = new Set(textsOf(language));
  const others = textsOf(language === 'sv' ? 'en' : 'sv');
  return new Set(others.filter((text) => text.length > 3 && !text.includes('{{') && !own.has(text)));
}

/** A number or a day as only the other language writes it. */
const FOREIGN = {
  sv: /\b\d+\.\d+ ?(%|kr|h|kWh|ton)\b|\b\d{1,3},\d{3}\b|\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) \d|\b\d{1,2} (May|Oct|March|June|July) /,
  en: /\b\d+,\d+ ?(%|kr|h|kWh|ton)\b|\b(mån|tis|tors|lör|sön)s?\b \d|\b\d{1,2} (maj|okt|mars|juni|juli)\b/,
};

/** Read in the browser: every text of the page, piece by piece. */
const TEXTS = `(() => {
  const texts = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement && !parentElement.closest('script, style, noscript')) texts.push((textContent ?? '').trim());
  }
  for (const element of document.querySelectorAll('[aria-label], [placeholder], [title]')) {
    for (const name of ['aria-label', 'placeholder', 'title']) texts.push(element.getAttribute(name) ?? '');
  }
  return texts.filter(Boolean);
})()`;

/** What a page says in the wrong language. */
export async function wronglySaid(page: Page, language: Language, unwanted: ReadonlySet<string>): Promise<string[]> {
  const texts = await page.evaluate<string[]>(TEXTS);
  const wrong = texts.filter((text) => unwanted.has(text) || FOREIGN[language].test(text));
  return wrong.map((text) => `says “${text}”`);
}

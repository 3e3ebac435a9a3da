// A page that a letter's link leads to: what it is about, a place for a "no", and what to do.
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import type { Page } from './frame.js';
import { html, type Html } from './html.js';
import { PAGE } from './page-words.js';
import type { FileName } from './static-files.js';

/** What every page of a link says in its own words. */
interface LinkWords {
  title: Localised;
  headline: Localised;
  what: Localised;
}

interface LinkPage {
  path: string;
  words: LinkWords;
  styles?: readonly FileName[];
  script: FileName;
  /** What to do there. */
  body: (locale: Locale) => Html;
}

/** Whoever follows a link has no account, so the page shows nothing before its script has asked with the link's proof. */
export function linkPage({ path, words, styles = [], script, body }: LinkPage): Page {
  return {
    path,
    title: words.title,
    styles: ['house.css', 'start.css', ...styles],
    script,
    way: { path: '/', name: PAGE.start },
    body: (locale) =>
      html`<main id="content" class="narrow">
        <h1>${words.headline[locale]}</h1>
        <p class="lead" id="lead">${words.what[locale]}</p>
        <noscript><p class="notice">${PAGE.needsScript[locale]}</p></noscript>
        <p id="refused" class="refused" role="alert" hidden></p>
        ${body(locale)}
      </main>`,
  };
}

/** Why such a page is open to everybody. */
export const FOLLOWED =
  'Whoever follows the link has no account; what stands after # in it is the proof, and never reaches us here.';

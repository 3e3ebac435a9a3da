// The frame that every page stands in: its head, the banner of the demo, the bar at the top.
import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { readConfig } from '#platform/config.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { demoOffer } from './demo-offer.js';
import { html, type Html } from './html.js';
import { languageOf, otherLanguage } from './language.js';
import { PAGE } from './page-words.js';
import { StaticFiles, type FileName } from './static-files.js';

/** What a page puts into the frame. */
export interface Page {
  /** Where it is found, without its language; the link to the other language leads there. */
  path: string;
  title: Localised;
  styles: readonly FileName[];
  /** Scripts of packages, which put a name into the page. */
  packages?: readonly FileName[];
  /** The page's own script, if it has one. */
  script?: FileName;
  /** The other page that the bar at the top leads to. */
  way: { path: string; name: Localised };
  body: (locale: Locale) => Html;
}

@Injectable()
export class Frame {
  constructor(private readonly files: StaticFiles) {}

  /** Sends the page in the reader's language. It is made anew each time, since it depends on who asks and how. */
  async send(request: Request, response: Response, shown: Page): Promise<void> {
    const locale = languageOf(request);
    response.set({ 'Cache-Control': 'no-store', 'Content-Language': locale, Vary: 'Accept, Accept-Language' });
    response.type('html').send(await this.written(locale, shown));
  }

  private async written(locale: Locale, shown: Page): Promise<string> {
    const { path, title, way, body } = shown;
    const other = otherLanguage(locale);
    const isDemo = demoOffer(readConfig(process.env), process.env['NODE_ENV']) !== undefined;
    const whole = html`<!doctype html>
      <html lang="${locale}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title[locale]}</title>
          ${await this.head(shown)}
        </head>
        <body>
          <a class="skip" href="#content">${PAGE.skip[locale]}</a>
          ${isDemo ? html`<p class="demo">${PAGE.demo[locale]}</p>` : undefined}
          <header class="top">
            <a class="name" href="/?lang=${locale}">${LOGO}Stegvis</a>
            <nav><a href="${way.path}?lang=${locale}">${way.name[locale]}</a></nav>
            <div class="end">
              <div id="who"></div>
              <a href="${path}?lang=${other}" lang="${other}" hreflang="${other}">${PAGE.other[locale]}</a>
            </div>
          </header>
          ${body(locale)}
        </body>
      </html> `;
    return whole.text;
  }

  private async head({ styles, packages = [], script }: Page): Promise<readonly Html[]> {
    const address = async (name: FileName): Promise<string> => this.files.address(name);
    return Promise.all([
      address('icon.svg').then((place) => html`<link rel="icon" href="${place}" type="image/svg+xml" />`),
      ...styles.map(async (name) => html`<link rel="stylesheet" href="${await address(name)}" />`),
      ...packages.map(async (name) => html`<script defer src="${await address(name)}"></script>`),
      ...(script ? [script] : []).map(
        async (name) => html`<script type="module" src="${await address(name)}"></script>`,
      ),
    ]);
  }
}

const LOGO = html`<svg viewBox="0 0 20 20" aria-hidden="true">
  <path d="M1 19V15h3.6v-3.4h3.6V8.2h3.6V4.8h3.6V1.4H19V19z" />
</svg>`;

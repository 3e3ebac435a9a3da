// The explorer: GraphiQL over the API, with saved examples, for whoever has signed in.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { savedExamples } from './examples.js';
import { Frame } from './frame.js';
import { html } from './html.js';
import { languageOf } from './language.js';
import { EXPLORER, PAGE } from './page-words.js';

/** What GraphiQL needs beyond the house's policy, on its own page alone. */
const NEEDS: Readonly<Record<string, string>> = {
  // Its dialogs put style sheets of their own into the page.
  'style-src-elem': "'self' 'unsafe-inline'",
  // Its style sheet carries its fonts inside.
  'font-src': "'self' data:",
};

/** The policy with the lines that are needed in place of the house's own. */
export function relaxed(policy: string): string {
  const lines = policy.split(';').filter((line) => !((line.trim().split(' ', 1)[0] ?? '') in NEEDS));
  return [...lines, ...Object.entries(NEEDS).map(([name, sources]) => `${name} ${sources}`)].join(';');
}

@Controller('explorer')
export class ExplorerPageController {
  constructor(private readonly frame: Frame) {}

  @Public('The page holds nothing; what it asks, the API answers only to somebody who has signed in.')
  @Get()
  async explorer(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.set('Content-Security-Policy', relaxed(String(response.getHeader('Content-Security-Policy'))));
    return this.frame.send(request, response, {
      path: '/explorer',
      title: EXPLORER.title,
      styles: ['graphiql.css', 'house.css', 'explorer.css'],
      packages: ['react.js', 'react-dom.js', 'graphiql.js'],
      script: 'explorer.js',
      way: { path: '/', name: PAGE.start },
      body: (locale) =>
        html`<main id="content" class="explorer">
          <h1 class="unseen">${EXPLORER.headline[locale]}</h1>
          <nav id="examples" aria-label="${EXPLORER.examples[locale]}"></nav>
          <div id="explorer">
            <noscript><p class="notice">${EXPLORER.needsScript[locale]}</p></noscript>
          </div>
        </main>`,
    });
  }

  @Public('Examples of questions hold no answers.')
  @Get('examples')
  async examples(@Req() request: Request, @Res() response: Response): Promise<void> {
    response.set('Cache-Control', 'no-cache').json(await savedExamples(languageOf(request)));
  }
}

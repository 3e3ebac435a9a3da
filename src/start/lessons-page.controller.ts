// The lessons that a workspace has published openly, as a page that anybody may be sent.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { Frame, type Page } from './frame.js';
import { html, type Html } from './html.js';
import { LESSONS, PAGE } from './page-words.js';

const SHOWN: Page = {
  path: '/lessons',
  title: LESSONS.title,
  styles: ['house.css', 'start.css', 'lessons.css'],
  script: 'lessons.js',
  way: { path: '/', name: PAGE.start },
  body,
};

@Controller('lessons')
export class LessonsPageController {
  constructor(private readonly frame: Frame) {}

  @Public('What is published openly is for everybody; the page asks for nothing else, and knows nothing by itself.')
  @Get()
  async lessons(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, SHOWN);
  }
}

function body(locale: Locale): Html {
  return html`<main id="content" class="lessons">
    <h1>${LESSONS.headline[locale]}</h1>
    <p class="lead" id="lead">${LESSONS.waiting[locale]}</p>
    <noscript><p class="notice">${PAGE.needsScript[locale]}</p></noscript>
    <form hidden>
      ${choice('area', LESSONS.area, locale)} ${choice('reason', LESSONS.reason, locale)}
      ${choice('kind', LESSONS.kind, locale)} ${choice('tag', LESSONS.tag, locale)}
      <label>${LESSONS.search[locale]} <input type="search" name="search" /></label>
    </form>
    <p id="shown" class="from" role="status"></p>
    <div id="lessons"></div>
  </main>`;
}

function choice(name: string, words: Localised, locale: Locale): Html {
  return html`<label
    >${words[locale]}
    <select name="${name}">
      <option value="">${LESSONS.all[locale]}</option>
    </select></label
  >`;
}

// Where a link to an activity leads: whoever has it sees what, when and where, and signs up without an account.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { svgOf } from '#platform/drawing/svg.js';
import { unionEmblem } from '#platform/paper/union-emblem.js';
import { languageTag } from '#platform/values/day-words.js';
import type { Locale } from '#platform/values/locale.js';
import { Frame } from './frame.js';
import { html, Html } from './html.js';
import { FOLLOWED, linkPage } from './link-page.js';
import { ACTIVITY } from './page-words.js';

const SHOWN = linkPage({
  path: '/activity',
  words: ACTIVITY,
  styles: ['activity.css'],
  script: 'activity.js',
  body: (locale) =>
    html`<dl id="facts"></dl>
      <p id="seat" hidden></p>
      ${mine(locale)} ${form(locale)}
      <p id="saved" class="saved" role="status"></p>
      ${union(locale)}`,
});

@Controller('activity')
export class ActivityPageController {
  constructor(private readonly frame: Frame) {}

  @Public(FOLLOWED)
  @Get()
  async activity(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, SHOWN);
  }
}

/** Where one stands, when one has signed up. */
function mine(locale: Locale): Html {
  return html`<section id="mine" role="status" hidden>
    <p id="mine-state"></p>
    <p id="mine-letter" hidden></p>
    <button type="button" id="withdraw" hidden>${ACTIVITY.withdraw[locale]}</button>
  </section>`;
}

function form(locale: Locale): Html {
  return html`<form class="card" novalidate hidden>
    <p id="invited" hidden></p>
    <div id="own">
      <label>${ACTIVITY.name[locale]} <input name="name" autocomplete="name" required /></label>
      <label>${ACTIVITY.email[locale]} <input name="email" type="email" autocomplete="email" required /></label>
      <label>${ACTIVITY.company[locale]} <input name="companyName" autocomplete="organization" required /></label>
      <label>
        ${ACTIVITY.number[locale]}
        <input name="organisationNumber" inputmode="numeric" autocomplete="off" aria-describedby="number-use" />
      </label>
      <small id="number-use">${ACTIVITY.numberUse[locale]}</small>
    </div>
    <button type="submit" class="first">${ACTIVITY.signUp[locale]}</button>
    <small>${ACTIVITY.use[locale]}</small>
  </form>`;
}

/** The emblem, shown where the Union pays. */
function union(locale: Locale): Html {
  const statement = ACTIVITY.union[locale];
  const svg = svgOf(unionEmblem(40, statement, languageTag(locale)), 'union-emblem');
  return html`<div id="union" hidden>${new Html(svg)}<span aria-hidden="true">${statement}</span></div>`;
}

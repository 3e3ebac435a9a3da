// Where the link in an effect inquiry's letter leads: a company answers three questions and confirms, without an account.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { FOLLOWED, linkPage } from './link-page.js';
import { EFFECT, EFFECT_CHOICES } from './page-words.js';

const SHOWN = linkPage({
  path: '/effect',
  words: EFFECT,
  styles: ['self-assessment.css'],
  script: 'effect.js',
  body: form,
});

@Controller('effect')
export class EffectPageController {
  constructor(private readonly frame: Frame) {}

  @Public(FOLLOWED)
  @Get()
  async effect(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, SHOWN);
  }
}

function form(locale: Locale): Html {
  return html`<form id="inquiry" class="questions" novalidate hidden>
      <fieldset name="effects">
        <legend>${EFFECT.effects[locale]}</legend>
        <ul id="done" hidden></ul>
        <p class="evidence">${EFFECT.effectsHow[locale]}</p>
        <div id="units" class="questions"></div>
        <div class="choices">
          <label><input type="checkbox" name="nothing" /> ${EFFECT.nothing[locale]}</label>
        </div>
      </fieldset>
      ${choice('lasting', EFFECT.lasting[locale], EFFECT_CHOICES.lasting, locale)}
      ${choice('furthered', EFFECT.furthered[locale], EFFECT_CHOICES.furthered, locale)}
      <div class="comment">
        <label for="comment">${EFFECT.comment[locale]}</label>
        <textarea id="comment" name="comment" rows="2" maxlength="4000"></textarea>
      </div>
      <div class="comment">
        <label for="name">${EFFECT.name[locale]}</label>
        <input id="name" name="name" autocomplete="name" required />
      </div>
      <button type="submit" class="first">${EFFECT.confirm[locale]}</button>
    </form>
    <p id="saved" class="saved" role="status"></p>`;
}

function choice(name: string, question: string, values: Readonly<Record<string, Localised>>, locale: Locale): Html {
  return html`<fieldset>
    <legend>${question}</legend>
    <div class="choices">
      ${Object.entries(values).map(
        ([value, words]) =>
          html`<label><input type="radio" name="${name}" value="${value}" /> ${words[locale]}</label>`,
      )}
    </div>
  </fieldset>`;
}

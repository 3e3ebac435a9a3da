// Where the link in an effect inquiry's letter leads: a company answers three questions and confirms, without an account.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import type { Localised } from '#platform/values/text.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { EFFECT, EFFECT_CHOICES, PAGE } from './page-words.js';

@Controller('effect')
export class EffectPageController {
  constructor(private readonly frame: Frame) {}

  @Public('Whoever answers has no account; what stands after # in the link is the proof, and never reaches us here.')
  @Get()
  async effect(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, {
      path: '/effect',
      title: EFFECT.title,
      styles: ['house.css', 'start.css', 'self-assessment.css'],
      script: 'effect.js',
      way: { path: '/', name: PAGE.start },
      body: (locale) =>
        html`<main id="content" class="narrow">
          <h1>${EFFECT.headline[locale]}</h1>
          <p class="lead" id="lead">${EFFECT.what[locale]}</p>
          <noscript><p class="notice">${EFFECT.needsScript[locale]}</p></noscript>
          <p id="refused" class="refused" role="alert" hidden></p>
          ${form(locale)}
          <p id="saved" class="saved" role="status"></p>
        </main>`,
    });
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
  </form>`;
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

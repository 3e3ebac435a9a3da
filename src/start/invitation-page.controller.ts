// Where the link in an invitation leads: the invited person says what they are called, chooses a password and is in.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { INVITATION, PAGE } from './page-words.js';

@Controller('invitation')
export class InvitationPageController {
  constructor(private readonly frame: Frame) {}

  @Public('Whoever is invited is nobody yet; what stands after # in the link is the proof, and never reaches us here.')
  @Get()
  async invitation(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, {
      path: '/invitation',
      title: INVITATION.title,
      styles: ['house.css', 'start.css'],
      script: 'invitation.js',
      way: { path: '/', name: PAGE.start },
      body: (locale) =>
        html`<main id="content" class="narrow">
          <h1>${INVITATION.headline[locale]}</h1>
          <p class="lead">${INVITATION.what[locale]}</p>
          <noscript><p class="notice">${INVITATION.needsScript[locale]}</p></noscript>
          ${form(locale)}
        </main>`,
    });
  }
}

function form(locale: Locale): Html {
  return html`<form class="card" id="accept" novalidate>
    <p id="refused" class="refused" role="alert" hidden></p>
    <label>${INVITATION.name[locale]} <input name="name" autocomplete="name" required /></label>
    <label>
      ${INVITATION.password[locale]}
      <input name="password" type="password" autocomplete="new-password" aria-describedby="rule" required />
    </label>
    <small id="rule">${INVITATION.rule[locale]}</small>
    <button type="submit" class="first">${INVITATION.accept[locale]}</button>
  </form>`;
}

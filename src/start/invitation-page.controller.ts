// Where the link in an invitation leads: the invited person says what they are called, chooses a password and is in.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { FOLLOWED, linkPage } from './link-page.js';
import { INVITATION } from './page-words.js';

const SHOWN = linkPage({ path: '/invitation', words: INVITATION, script: 'invitation.js', body: form });

@Controller('invitation')
export class InvitationPageController {
  constructor(private readonly frame: Frame) {}

  @Public(FOLLOWED)
  @Get()
  async invitation(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, SHOWN);
  }
}

/** Hidden until its script is there to send it: a browser that did so itself would put the password in the address. */
function form(locale: Locale): Html {
  return html`<form class="card" id="accept" novalidate hidden>
    <label>${INVITATION.name[locale]} <input name="name" autocomplete="name" required /></label>
    <label>
      ${INVITATION.password[locale]}
      <input name="password" type="password" autocomplete="new-password" aria-describedby="rule" required />
    </label>
    <small id="rule">${INVITATION.rule[locale]}</small>
    <button type="submit" class="first">${INVITATION.accept[locale]}</button>
  </form>`;
}

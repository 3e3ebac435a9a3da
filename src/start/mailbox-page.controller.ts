// The demo's mailbox: the letters that nobody was sent, since no mail server is connected.
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { readConfig } from '#platform/config.js';
import { MailboxReads, type KeptLetter } from '#platform/mail/mailbox.reads.js';
import type { Locale } from '#platform/values/locale.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { MAILBOX, PAGE } from './page-words.js';

@Controller('mailbox')
export class MailboxPageController {
  constructor(
    private readonly frame: Frame,
    private readonly letters: MailboxReads,
  ) {}

  /** Only in the demo; otherwise there is no such page. */
  @Public('In the demo everybody may be everybody.')
  @Get()
  async mailbox(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (!readConfig(process.env).demo) throw new NotFoundException();
    const letters = await this.letters.ofDemo();
    return this.frame.send(request, response, {
      path: '/mailbox',
      title: MAILBOX.title,
      styles: ['house.css', 'start.css'],
      way: { path: '/', name: PAGE.start },
      body: (locale) =>
        html`<main id="content" class="narrow">
          <h1>${MAILBOX.headline[locale]}</h1>
          <p class="lead">${MAILBOX.what[locale]}</p>
          ${letters.length > 0 ? letters.map((letter) => shown(letter, locale)) : html`<p>${MAILBOX.none[locale]}</p>`}
        </main>`,
    });
  }
}

function shown({ recipient, subject, text, sentAt }: KeptLetter, locale: Locale): Html {
  const form = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Stockholm' });
  return html`<article class="card letter">
    <h2>${subject}</h2>
    <p>
      ${MAILBOX.to[locale]} ${recipient} ·
      <time datetime="${sentAt.toISOString()}">${form.format(sentAt)}</time>
    </p>
    <pre>${linked(text)}</pre>
  </article>`;
}

/** Addresses in a letter can be followed. */
function linked(text: string): Html[] {
  return text
    .split(/(\bhttps?:\/\/[^\s<>"]+)/)
    .map((part) => (/^https?:/.test(part) ? html`<a href="${part}">${part}</a>` : html`${part}`));
}

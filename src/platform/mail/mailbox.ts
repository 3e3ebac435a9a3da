// The demo's mailbox: a plain page with the letters that nobody was sent.
import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Public } from '../authority/door.js';
import { readConfig } from '../config.js';
import { MailboxReads, type KeptLetter } from './mailbox.reads.js';

@Controller()
export class Mailbox {
  constructor(private readonly letters: MailboxReads) {}

  /** Only in the demo; otherwise there is no such page. */
  @Public('In the demo everybody is everybody.')
  @Get('mailbox')
  async mailbox(@Res() response: Response): Promise<void> {
    const { demo } = readConfig(process.env);
    if (!demo) return void response.status(404).type('text/plain').send('Not found');
    response
      .set('Cache-Control', 'no-store')
      .type('text/html')
      .send(page(await this.letters.ofDemo()));
  }
}

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem;color:#1a2b33}
article{border:1px solid #c9d3d8;border-radius:8px;padding:1rem;margin:1rem 0}h2{font-size:1.1rem;margin:0}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit}small{color:#51636c}`;

function page(letters: readonly KeptLetter[]): string {
  const body = letters.map(article).join('\n') || '<p>Här ligger inga brev än. There are no letters yet.</p>';
  return `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Brevlådan – Stegvis</title><style>${STYLE}</style></head>
<body><h1>Brevlådan</h1>
<p><strong>Demo – påhittade uppgifter.</strong> Ingen e-post är ansluten: breven stannar här. No mail server is connected.</p>
${body}
</body></html>
`;
}

function article({ recipient, subject, text, sentAt }: KeptLetter): string {
  return `<article><h2>${escaped(subject)}</h2>
<small>Till ${escaped(recipient)} · <time datetime="${sentAt.toISOString()}">${sentAt.toISOString()}</time></small>
<pre>${linked(escaped(text))}</pre></article>`;
}

/** Addresses in the (already escaped) text can be followed. */
function linked(text: string): string {
  return text.replaceAll(/\bhttps?:\/\/[^\s<>"&]+/g, (address) => `<a href="${address}">${address}</a>`);
}

function escaped(text: string): string {
  const characters: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replaceAll(/[&<>"']/g, (character) => characters[character] ?? character);
}

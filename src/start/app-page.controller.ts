// The app: one page for all its addresses, and the files that it is made of.
import { Controller, Get, NotFoundException, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { readConfig } from '#platform/config.js';
import { AppFiles } from './app-files.js';
import { demoOffer } from './demo-offer.js';
import { FOREVER, sendFile } from './send-file.js';

/** The page as it is written offers nobody. */
const NO_OFFER = /(<script type="application\/json" id="offer">)\s*null\s*(<\/script>)/;

/** The components' style sheets are written into the page as they are needed. */
const styled = (policy: string): string =>
  policy
    .replace(/style-src 'self'/, "style-src 'self' 'unsafe-inline'")
    .concat("; worker-src 'self'; manifest-src 'self'");

@Controller()
export class AppPageController {
  constructor(private readonly files: AppFiles) {}

  @Public('It is where one signs in; it holds nothing, and what it asks the API answers only to whoever has.')
  @Get()
  start(@Res() response: Response): void {
    this.page(response);
  }

  @Public('The files of the app are the same for everybody.')
  @Get('*path')
  other(@Req() request: Request, @Res() response: Response): void {
    if (request.path === '/index.html' || this.files.isPage(request.path)) return this.page(response);
    const file = this.files.find(request.path.slice(1));
    if (!file) throw new NotFoundException();
    sendFile(request, response, file, file.isForever ? FOREVER : 'no-cache');
  }

  /** The one page, with the people whom a demo offers written into it. */
  private page(response: Response): void {
    const file = this.files.find('index.html');
    if (!file) throw new NotFoundException();
    const offer = demoOffer(readConfig(process.env), process.env['NODE_ENV']);
    response.set({
      'Content-Security-Policy': styled(String(response.getHeader('Content-Security-Policy'))),
      'Cache-Control': 'no-cache',
    });
    response.type('html').send(offer ? withOffer(file.body.toString(), offer) : file.body.toString());
  }
}

/** In the page nothing may end the script that holds it. */
function withOffer(page: string, offer: unknown): string {
  const text = JSON.stringify(offer).replaceAll('<', '\\u003c');
  return page.replace(NO_OFFER, (_, before: string, after: string) => `${before}${text}${after}`);
}

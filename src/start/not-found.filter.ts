// What is not there: a page for a person who followed a link, the API's own form of "no" for everybody else.
import { Catch, NotFoundException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { refusals } from '#platform/errors.js';
import { said } from '#platform/graphql/errors.js';
import { Frame } from './frame.js';
import { html } from './html.js';
import { MISSING, PAGE } from './page-words.js';

const pathRefusals = refusals({
  PATH_UNKNOWN: { sv: 'Det finns inget på adressen {path}.', en: 'There is nothing at the address {path}.' },
});

@Catch(NotFoundException)
export class NotFoundFilter implements ExceptionFilter<NotFoundException> {
  constructor(private readonly frame: Frame) {}

  async catch(_: NotFoundException, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const [request, response] = [http.getRequest<Request>(), http.getResponse<Response>()];
    response.status(404).set('Cache-Control', 'no-store');
    if (isPerson(request)) await this.page(request, response);
    else response.json({ errors: [said(pathRefusals.PATH_UNKNOWN({ path: request.path }))] });
  }

  private async page(request: Request, response: Response): Promise<void> {
    return this.frame.send(request, response, {
      path: '/',
      title: MISSING.title,
      styles: ['house.css', 'start.css'],
      way: { path: '/explorer', name: PAGE.explorer },
      body: (locale) =>
        html`<main id="content" class="missing">
          <h1>${MISSING.headline[locale]}</h1>
          <p class="lead">${MISSING.what[locale]}</p>
          <p><a href="/?lang=${locale}">${MISSING.back[locale]}</a></p>
        </main>`,
    });
  }
}

/** A browser says that it would rather have a page; a program asks for JSON, or for anything. */
function isPerson({ method, headers }: Request): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}

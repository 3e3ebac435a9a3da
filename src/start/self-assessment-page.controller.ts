// Where the link in a self-assessment's letter leads: somebody at a company answers, without an account, also on a phone.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import type { Locale } from '#platform/values/locale.js';
import { Frame } from './frame.js';
import { html, type Html } from './html.js';
import { FOLLOWED, linkPage } from './link-page.js';
import { SELF_ASSESSMENT } from './page-words.js';

const SHOWN = linkPage({
  path: '/self-assessment',
  words: SELF_ASSESSMENT,
  styles: ['self-assessment.css'],
  script: 'self-assessment.js',
  body: questions,
});

@Controller('self-assessment')
export class SelfAssessmentPageController {
  constructor(private readonly frame: Frame) {}

  @Public(FOLLOWED)
  @Get()
  async selfAssessment(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, SHOWN);
  }
}

function questions(locale: Locale): Html {
  return html`<div id="parts"></div>
    <p id="saved" class="saved" role="status"></p>
    <button type="button" id="finish" class="first" hidden>${SELF_ASSESSMENT.finish[locale]}</button>`;
}

// Where the link in a self-assessment's letter leads: somebody at a company answers, without an account, also on a phone.
import { Controller, Get, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { Frame } from './frame.js';
import { html } from './html.js';
import { PAGE, SELF_ASSESSMENT } from './page-words.js';

@Controller('self-assessment')
export class SelfAssessmentPageController {
  constructor(private readonly frame: Frame) {}

  @Public('Whoever answers has no account; what stands after # in the link is the proof, and never reaches us here.')
  @Get()
  async selfAssessment(@Req() request: Request, @Res() response: Response): Promise<void> {
    return this.frame.send(request, response, {
      path: '/self-assessment',
      title: SELF_ASSESSMENT.title,
      styles: ['house.css', 'start.css', 'self-assessment.css'],
      script: 'self-assessment.js',
      way: { path: '/', name: PAGE.start },
      body: (locale) =>
        html`<main id="content" class="narrow">
          <h1>${SELF_ASSESSMENT.headline[locale]}</h1>
          <p class="lead" id="lead">${SELF_ASSESSMENT.what[locale]}</p>
          <noscript><p class="notice">${SELF_ASSESSMENT.needsScript[locale]}</p></noscript>
          <p id="refused" class="refused" role="alert" hidden></p>
          <div id="parts"></div>
          <p id="saved" class="saved" role="status"></p>
          <button type="button" id="finish" class="first" hidden>${SELF_ASSESSMENT.finish[locale]}</button>
        </main>`,
    });
  }
}

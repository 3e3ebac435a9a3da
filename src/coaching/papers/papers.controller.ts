// Papers by their addresses: what a link in the API leads to.
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId } from '#platform/graphql/args.js';
import { RefusalFilter } from '#platform/http-answers.js';
import { localeAsked, serve } from '#platform/paper/served.js';
import { assessmentAnswerPolicy } from '../assessments/assessment.policy.js';
import { PapersService } from './paper.service.js';

@Controller('papers')
@UseFilters(RefusalFilter)
export class PapersController {
  constructor(private readonly papers: PapersService) {}

  @Allow(assessmentAnswerPolicy.read)
  @Get('assessments/:id.pdf')
  async assessment(
    @By() actor: Actor,
    @Param('id', CanonicalId) id: string,
    @Query('locale') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeAsked(asked);
    serve(response, { bytes: await this.papers.print(actor, id, locale), fileName: `stegvis-${id}.pdf`, locale });
  }
}

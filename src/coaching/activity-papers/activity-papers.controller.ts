// The papers of an activity by their addresses.
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId } from '#platform/graphql/args.js';
import { RefusalFilter } from '#platform/http-answers.js';
import { localeAsked, serve } from '#platform/paper/served.js';
import { attendancePolicy } from '../attendances/attendance.policy.js';
import { signUpPolicy } from '../sign-ups/sign-up.policy.js';
import { ActivityPapersService } from './activity-paper.service.js';

@Controller('papers/activities')
@UseFilters(RefusalFilter)
export class ActivityPapersController {
  constructor(private readonly papers: ActivityPapersService) {}

  @Allow(signUpPolicy.read)
  @Get(':id/roster.pdf')
  async roster(
    @By() actor: Actor,
    @Param('id', CanonicalId) id: string,
    @Query('locale') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeAsked(asked);
    serve(response, { bytes: await this.papers.roster(actor, id, locale), fileName: `roster-${id}.pdf`, locale });
  }

  @Allow(attendancePolicy.read)
  @Get(':id/certificates/:participantId.pdf')
  async certificate(
    @By() actor: Actor,
    @Param() { id, participantId }: Record<'id' | 'participantId', string>,
    @Query('locale') asked: unknown,
    @Res() response: Response,
  ): Promise<void> {
    const locale = localeAsked(asked);
    const bytes = await this.papers.certificate(actor, id, participantId, locale);
    serve(response, { bytes, fileName: `certificate-${participantId}.pdf`, locale });
  }
}

// Packages of lessons by their addresses.
import { Controller, Get, Param, Query, Res, UseFilters } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '#platform/authority/actor.js';
import { Allow, By } from '#platform/authority/door.js';
import { CanonicalId } from '#platform/graphql/args.js';
import { RefusalFilter } from '#platform/http-answers.js';
import { localeAsked, serve } from '#platform/paper/served.js';
import { lessonPolicy } from '../lessons/lesson.policy.js';
import { LessonPackagesService } from './lesson-package.service.js';

@Controller('papers')
@UseFilters(RefusalFilter)
export class LessonPackagesController {
  constructor(private readonly packages: LessonPackagesService) {}

  @Allow(lessonPolicy.read)
  @Get('projects/:id/lessons.zip')
  async lessons(
    @By() actor: Actor,
    @Param('id', CanonicalId) id: string,
    @Query() asked: Record<string, unknown>,
    @Res() response: Response,
  ): Promise<void> {
    const { locale, audience } = asked;
    serve(response, await this.packages.pack(actor, id, { locale: localeAsked(locale), audience }));
  }
}

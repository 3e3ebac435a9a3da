// Calendars by their addresses: what a calendar program asks for again and again.
import { Controller, Get, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Public } from '#platform/authority/door.js';
import { RefusalFilter } from '#platform/http-answers.js';
import { localeAsked } from '#platform/paper/served.js';
import { CalendarReading } from './calendar-reading.service.js';
import { sendCalendar } from './calendar-sent.js';

@Controller('calendar')
@UseFilters(RefusalFilter)
export class CalendarFeedsController {
  constructor(private readonly calendars: CalendarReading) {}

  @Public('A calendar program cannot sign in; the secret in the address is the proof.')
  @Get(':token.ics')
  async calendar(
    @Param('token') token: string,
    @Query('locale') asked: unknown,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    const holder = { token, address: request.ip ?? '' };
    sendCalendar(request, response, await this.calendars.read(holder, localeAsked(asked)));
  }
}

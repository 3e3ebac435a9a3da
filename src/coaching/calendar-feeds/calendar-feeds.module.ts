// Calendars as links: opened, ended, and read by calendar programs.
import { Module } from '@nestjs/common';
import { LinksModule } from '#access/links/links.module.js';
import { CalendarFeedResolver } from './calendar-feed.resolver.js';
import { CalendarFeedsService } from './calendar-feed.service.js';
import { CalendarFeedsController } from './calendar-feeds.controller.js';
import { CalendarReading } from './calendar-reading.service.js';

@Module({
  imports: [LinksModule],
  controllers: [CalendarFeedsController],
  providers: [CalendarFeedsService, CalendarReading, CalendarFeedResolver],
})
export class CalendarFeedsModule {}

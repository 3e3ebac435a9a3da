// The house on one screen, room by room, in the order of the work.
import { Module } from '@nestjs/common';
import { DatabaseModule } from '#platform/database/database.module.js';
import { ApiModule } from '#platform/graphql/graphql.module.js';
import { Health } from '#platform/health.js';
import { HistoryModule } from '#office/history/history.module.js';

@Module({
  imports: [
    // platform: how it runs
    DatabaseModule,
    ApiModule,
    // office: what every room uses
    HistoryModule,
  ],
  controllers: [Health],
})
export class AppModule {}

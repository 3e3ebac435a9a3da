// The ground that every subject stands on: the database (opened once and closed last), the clock, and what subjects tell each other.
import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { Facts } from '../facts.js';
import { Database } from './database.js';
import { openDoor, openSource } from './source.js';

@Global()
@Module({
  providers: [
    Clock,
    Facts,
    {
      provide: Database,
      inject: [Clock],
      useFactory: async (clock: Clock) => {
        const { databaseUrl, doorUrl, poolSize } = readConfig(process.env);
        return new Database(await openSource(databaseUrl, poolSize), await openDoor(doorUrl), clock);
      },
    },
  ],
  exports: [Clock, Database, Facts],
})
export class DatabaseModule {}

// The ground that every subject stands on: the database (opened once and closed last), the clock, and what subjects tell each other.
import { Global, Module } from '@nestjs/common';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { Facts } from '../facts.js';
import { tableClasses } from './classes.js';
import { Database } from './database.js';
import { LateReads } from './late-reads.js';
import { Replica } from './replica.js';
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
        const { databaseUrl, doorUrl, poolSize, replicaUrls, replicaLatestSeconds } = readConfig(process.env);
        const [source, door] = await Promise.all([openSource(databaseUrl, poolSize), openDoor(doorUrl)]);
        const replicas = replicaUrls.map((url) => new Replica(url, poolSize, tableClasses(source).tenant));
        return new Database(source, door, clock, new LateReads(replicas, replicaLatestSeconds, clock));
      },
    },
  ],
  exports: [Clock, Database, Facts],
})
export class DatabaseModule {}

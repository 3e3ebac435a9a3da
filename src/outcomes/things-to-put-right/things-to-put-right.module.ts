// What is worth putting right, for each role its own.
import { Module } from '@nestjs/common';
import { PutRightReads } from './put-right.reads.js';
import { PutRightItemFields, ThingsToPutRightResolver } from './put-right.resolver.js';
import { ThingsToPutRightService } from './put-right.service.js';

@Module({ providers: [ThingsToPutRightService, PutRightReads, ThingsToPutRightResolver, PutRightItemFields] })
export class ThingsToPutRightModule {}

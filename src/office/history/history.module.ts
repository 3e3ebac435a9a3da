// History: written with every deed, read by whoever may see its subject.
import { Global, Module } from '@nestjs/common';
import { HistoryResolver } from './history.resolver.js';
import { HistoryService } from './history.service.js';

@Global()
@Module({ providers: [HistoryService, HistoryResolver], exports: [HistoryService] })
export class HistoryModule {}

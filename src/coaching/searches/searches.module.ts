// Searching for companies and people by name.
import { Module } from '@nestjs/common';
import { SearchReads } from './search.reads.js';
import { SearchResolver } from './search.resolver.js';
import { SearchesService } from './search.service.js';

@Module({ providers: [SearchesService, SearchReads, SearchResolver] })
export class SearchesModule {}

// Keys for machines.
import { Module } from '@nestjs/common';
import { ApiKeyResolver } from './api-key.resolver.js';
import { ApiKeysService } from './api-key.service.js';

@Module({ providers: [ApiKeysService, ApiKeyResolver], exports: [ApiKeysService] })
export class ApiKeysModule {}

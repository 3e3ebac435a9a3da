// Links: the one way in which somebody without an account acts.
import { Module } from '@nestjs/common';
import { AuthSessionsModule } from '../auth-sessions/auth-sessions.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { LinkLettersService } from './link-letter.service.js';
import { LinksService } from './link.service.js';

const used = [LinksService, LinkLettersService];

@Module({ imports: [AuthSessionsModule, CredentialsModule], providers: used, exports: used })
export class LinksModule {}

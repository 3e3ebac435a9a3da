// Signing in and out, and who one is then.
import { Module } from '@nestjs/common';
import { AuthSessionsModule } from '../auth-sessions/auth-sessions.module.js';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { MembersModule } from '../members/members.module.js';
import { MeFields } from './me.fields.js';
import { OwnSessionsService } from './own-session.service.js';
import { SignInJobs } from './sign-in.jobs.js';
import { SignInResolver } from './sign-in.resolver.js';
import { SignInService } from './sign-in.service.js';

@Module({
  imports: [CredentialsModule, AuthSessionsModule, MembersModule],
  providers: [SignInService, OwnSessionsService, SignInResolver, MeFields, SignInJobs],
  exports: [SignInService, OwnSessionsService],
})
export class SignInModule {}

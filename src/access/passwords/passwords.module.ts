// Passwords that were forgotten, and that are changed.
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { PasswordChoicesService } from './password-choice.service.js';
import { PasswordJobs } from './password.jobs.js';
import { PasswordLettersService } from './password-letter.service.js';
import { PasswordReads } from './password.reads.js';
import { PasswordResetsService } from './password-reset.service.js';
import { PasswordResolver } from './password.resolver.js';

@Module({
  imports: [CredentialsModule],
  providers: [
    PasswordReads,
    PasswordChoicesService,
    PasswordLettersService,
    PasswordResetsService,
    PasswordResolver,
    PasswordJobs,
  ],
})
export class PasswordsModule {}

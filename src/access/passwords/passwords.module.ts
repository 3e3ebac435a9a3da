// Passwords that were forgotten, and that are changed.
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { PasswordChoicesService } from './password-choice.service.js';
import { PasswordJobs } from './password.jobs.js';
import { PasswordLettersService } from './password-letter.service.js';
import { PasswordReads } from './password.reads.js';
import { PasswordResetsService } from './password-reset.service.js';
import { PasswordResolver } from './password.resolver.js';
import { PasswordsService } from './password.service.js';

@Module({
  imports: [CredentialsModule, SignInModule],
  providers: [
    PasswordsService,
    PasswordReads,
    PasswordChoicesService,
    PasswordLettersService,
    PasswordResetsService,
    PasswordResolver,
    PasswordJobs,
  ],
})
export class PasswordsModule {}

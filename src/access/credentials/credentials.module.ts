// Accounts, their passwords, and what guessing costs.
import { Module } from '@nestjs/common';
import { CredentialsService } from './credential.service.js';
import { PasswordHashes } from './password-hashes.js';
import { SignInAttemptsService } from './sign-in-attempt.service.js';

@Module({
  providers: [CredentialsService, PasswordHashes, SignInAttemptsService],
  exports: [CredentialsService, SignInAttemptsService],
})
export class CredentialsModule {}

// Takes away sessions and attempts that have had their time.
import { Injectable } from '@nestjs/common';
import { EachHour } from '#platform/jobs/jobs.js';
import { AuthSessionsService } from '../auth-sessions/auth-session.service.js';
import { SignInAttemptsService } from '../credentials/sign-in-attempt.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Rounds {
    'sign-in.sweep': true;
  }
}

@Injectable()
export class SignInJobs {
  constructor(
    private readonly sessions: AuthSessionsService,
    private readonly attempts: SignInAttemptsService,
  ) {}

  @EachHour('sign-in.sweep')
  async sweep(): Promise<void> {
    await this.sessions.sweep();
    await this.attempts.sweep();
  }
}

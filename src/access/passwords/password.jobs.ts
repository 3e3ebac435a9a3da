// Letters about passwords, written after what they tell of.
import { Injectable } from '@nestjs/common';
import { Does, EachHour, type Job } from '#platform/jobs/jobs.js';
import { PasswordLettersService } from './password-letter.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'password.tell': { accountId: string };
  }
  interface Rounds {
    'password.write': true;
  }
}

@Injectable()
export class PasswordJobs {
  constructor(private readonly letters: PasswordLettersService) {}

  /** Called for whenever somebody asks; the hour only takes up what was left. */
  @EachHour('password.write')
  async write(): Promise<void> {
    await this.letters.sweep();
    await this.letters.writeAsked();
  }

  @Does('password.tell')
  async tell({ jobId, payload }: Job<'password.tell'>): Promise<void> {
    await this.letters.tell(payload.accountId, jobId);
  }
}

// Letters of thanks, written after the deed is committed.
import { Injectable } from '@nestjs/common';
import { Does, type Job } from '#platform/jobs/jobs.js';
import { ThankYouLetters } from './thank-you-letters.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'thankYou.send': { thankYouId: string; contactId: string };
  }
}

@Injectable()
export class ThankYouJobs {
  constructor(private readonly letters: ThankYouLetters) {}

  @Does('thankYou.send')
  async send({ jobId, payload }: Job<'thankYou.send'>): Promise<void> {
    await this.letters.send(payload.thankYouId, payload.contactId, jobId);
  }
}

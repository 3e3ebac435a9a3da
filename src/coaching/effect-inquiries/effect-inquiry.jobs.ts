// Asks when the day has come, and writes the letters.
import { Injectable } from '@nestjs/common';
import { Does, EachHour, type Job } from '#platform/jobs/jobs.js';
import { EffectAsking } from './effect-asking.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'effectInquiry.send': { inquiryId: string };
  }
  interface Rounds {
    'effectInquiry.ask': true;
  }
}

@Injectable()
export class EffectInquiryJobs {
  constructor(private readonly asking: EffectAsking) {}

  @EachHour('effectInquiry.ask')
  async ask(): Promise<void> {
    await this.asking.round();
  }

  @Does('effectInquiry.send')
  async send({ jobId, payload }: Job<'effectInquiry.send'>): Promise<void> {
    await this.asking.send(payload.inquiryId, jobId);
  }
}

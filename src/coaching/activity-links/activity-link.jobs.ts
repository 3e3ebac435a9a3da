// Letters about activities, written after what they tell is committed.
import { Injectable } from '@nestjs/common';
import { Does, type Job } from '#platform/jobs/jobs.js';
import { ActivityLetters } from './activity-letters.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'activityLink.send': { linkId: string };
  }
}

@Injectable()
export class ActivityLinkJobs {
  constructor(private readonly letters: ActivityLetters) {}

  @Does('activityLink.send')
  async send({ jobId, payload }: Job<'activityLink.send'>): Promise<void> {
    await this.letters.send(payload.linkId, jobId);
  }
}

// Letters about an early end: asked for in the moment it ends, while all who take part do, and written after the commit.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Facts } from '#platform/facts.js';
import { Does, type Job } from '#platform/jobs/jobs.js';
import { EndingLetters } from './ending-letters.service.js';
import { ProjectEnding } from './project-ending.entity.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'projectEnding.tell': { endingId: string; enrolmentId: string };
  }
}

@Injectable()
export class EndingJobs implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly letters: EndingLetters,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ verb, row }) => {
      if (verb === 'projectEnding.close' && row instanceof ProjectEnding && row.isEarly)
        await this.letters.announce(row);
    });
  }

  @Does('projectEnding.tell')
  async tell({ jobId, payload }: Job<'projectEnding.tell'>): Promise<void> {
    await this.letters.send(payload.endingId, payload.enrolmentId, jobId);
  }
}

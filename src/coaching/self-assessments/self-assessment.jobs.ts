// Letters with links, written after the invitation is committed.
import { Injectable } from '@nestjs/common';
import { Does, type Job } from '#platform/jobs/jobs.js';
import { SelfAssessmentsService } from './self-assessment.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'selfAssessment.send': { invitationId: string };
  }
}

@Injectable()
export class SelfAssessmentJobs {
  constructor(private readonly selfAssessments: SelfAssessmentsService) {}

  @Does('selfAssessment.send')
  async send({ jobId, payload }: Job<'selfAssessment.send'>): Promise<void> {
    await this.selfAssessments.send(payload.invitationId, jobId);
  }
}

// Letters of invitation, written after the invitation is committed.
import { Injectable } from '@nestjs/common';
import { Does, type Job } from '#platform/jobs/jobs.js';
import { InvitationsService } from './invitation.service.js';

declare module '#platform/jobs/jobs.js' {
  interface Jobs {
    'invitation.send': { invitationId: string };
  }
}

@Injectable()
export class InvitationJobs {
  constructor(private readonly invitations: InvitationsService) {}

  @Does('invitation.send')
  async send({ jobId, payload }: Job<'invitation.send'>): Promise<void> {
    await this.invitations.send(payload.invitationId, jobId);
  }
}

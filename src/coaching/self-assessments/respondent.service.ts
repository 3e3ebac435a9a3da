// Whoever holds a link: reads the questions, answers as many as they like, goes on later, and hands them in.
import { Injectable } from '@nestjs/common';
import { EntrancesService } from '#access/auth-sessions/entrance.service.js';
import { isSecretOf } from '#access/credentials/secret.js';
import { AttemptOutcome } from '#access/credentials/sign-in-attempt.entity.js';
import { SignInAttemptsService } from '#access/credentials/sign-in-attempt.service.js';
import { partsOf, type TokenParts } from '#access/invitations/invitation.rules.js';
import { Member } from '#access/members/member.entity.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';
import { selfAssessmentRefusals } from './self-assessment-refusals.entity.js';

/** A link that is proved, held until the transaction ends. */
export interface Proved {
  invitation: SelfAssessmentInvitation;
  /** Who asks, by name. */
  inviter: string;
}

@Injectable()
export class RespondentService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly entrances: EntrancesService,
    private readonly attempts: SignInAttemptsService,
  ) {}

  /**
   * Does something as the holder of a link, in the workspace that the link names and as nobody else. Unknown, of another
   * workspace, taken back and wrong have one answer; only the right link learns more. Guessing costs what it does when
   * signing in.
   * @param address where the request comes from
   */
  async as<T>(token: string, address: string, story: (proved: Proved) => Promise<T>): Promise<T> {
    const parts = partsOf(token);
    if (!parts) throw selfAssessmentRefusals.SELF_ASSESSMENT_INVALID({ field: 'token' });
    await this.entrances.leave();
    const attempt = await this.attempts.begin(`self-assessment ${parts.invitationId}`, address);
    work().workspaceId = parts.workspaceId;
    const isRight = await this.isRight(parts).catch(async (error: unknown) => {
      await this.attempts.forget(attempt);
      throw error;
    });
    await this.attempts.settle(attempt, isRight ? AttemptOutcome.SUCCEEDED : AttemptOutcome.FAILED);
    if (!isRight) throw selfAssessmentRefusals.SELF_ASSESSMENT_INVALID({ field: 'token' });
    return this.db.transaction(async () => story(await this.hold(parts.invitationId)));
  }

  private async isRight({ invitationId, secret }: TokenParts): Promise<boolean> {
    const invitation = await this.db.find(SelfAssessmentInvitation, invitationId);
    return Boolean(invitation?.secretHash && isSecretOf(secret, invitation.secretHash));
  }

  private async hold(id: string): Promise<Proved> {
    const [invitation] = await this.db.select(
      SelfAssessmentInvitation,
      (t) => sql`${t}."id" = ${id}`,
      fixed('FOR UPDATE'),
    );
    if (!invitation) throw selfAssessmentRefusals.SELF_ASSESSMENT_INVALID({ field: 'token' });
    const inviter = (await this.db.find(Member, invitation.invitedById))?.name ?? '';
    invitation.demandOpen(this.clock.today(), inviter);
    return { invitation, inviter };
  }
}

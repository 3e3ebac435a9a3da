// Whoever holds a link acts for the company that was asked: in the workspace that the link names, and as nobody else.
import { Injectable } from '@nestjs/common';
import { EntrancesService } from '#access/auth-sessions/entrance.service.js';
import { isSecretOf } from '#access/credentials/secret.js';
import { AttemptOutcome } from '#access/credentials/sign-in-attempt.entity.js';
import { SignInAttemptsService } from '#access/credentials/sign-in-attempt.service.js';
import { partsOf, type TokenParts } from '#access/invitations/invitation.rules.js';
import { Clock } from '#platform/clock.js';
import { work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { effectInquiryRefusals } from './effect-inquiry-refusals.entity.js';
import { EffectInquiry } from './effect-inquiry.entity.js';

@Injectable()
export class EffectLinks {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly entrances: EntrancesService,
    private readonly attempts: SignInAttemptsService,
  ) {}

  /**
   * Does something as the holder of a link. Unknown, of another workspace, cancelled and wrong have one answer; guessing
   * costs what it does when signing in.
   * @param address where the request comes from
   */
  async as<T>(token: string, address: string, story: (inquiry: EffectInquiry) => Promise<T>): Promise<T> {
    const parts = partsOf(token);
    if (!parts) throw effectInquiryRefusals.EFFECT_INQUIRY_INVALID({ field: 'token' });
    await this.entrances.leave();
    const attempt = await this.attempts.begin(`effect-inquiry ${parts.invitationId}`, address);
    work().workspaceId = parts.workspaceId;
    const isRight = await this.isRight(parts).catch(async (error: unknown) => {
      await this.attempts.forget(attempt);
      throw error;
    });
    await this.attempts.settle(attempt, isRight ? AttemptOutcome.SUCCEEDED : AttemptOutcome.FAILED);
    if (!isRight) throw effectInquiryRefusals.EFFECT_INQUIRY_INVALID({ field: 'token' });
    return this.db.transaction(async () => story(await this.hold(parts.invitationId)));
  }

  private async isRight({ invitationId, secret }: TokenParts): Promise<boolean> {
    const inquiry = await this.db.find(EffectInquiry, invitationId);
    return Boolean(inquiry?.secretHash && isSecretOf(secret, inquiry.secretHash));
  }

  private async hold(id: string): Promise<EffectInquiry> {
    const [inquiry] = await this.db.select(EffectInquiry, (t) => sql`${t}.id = ${id}`, fixed('FOR UPDATE'));
    if (!inquiry) throw effectInquiryRefusals.EFFECT_INQUIRY_INVALID({ field: 'token' });
    inquiry.demandOpen(this.clock.today());
    return inquiry;
  }
}

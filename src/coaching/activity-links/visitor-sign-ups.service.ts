// What is done by a link to an activity: a place is taken, or given back.
import { Injectable } from '@nestjs/common';
import { HistoryService } from '#office/history/history.service.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Places } from '../sign-ups/places.service.js';
import { signUpRefusals } from '../sign-ups/sign-up-refusals.entity.js';
import { SignUpsService } from '../sign-ups/sign-up.service.js';
import { SignUpState, SignUpWay } from '../sign-ups/sign-up-words.entity.js';
import type { ActivityLink } from './activity-link.entity.js';
import type { ActivitySignUpByLinkInput } from './activity-link.inputs.js';
import { activityLinkRefusals } from './activity-link-refusals.entity.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';
import { Newcomers } from './newcomers.service.js';

@Injectable()
export class VisitorSignUps {
  constructor(
    private readonly db: Database,
    private readonly history: HistoryService,
    private readonly places: Places,
    private readonly signUps: SignUpsService,
    private readonly newcomers: Newcomers,
  ) {}

  /** Takes a place, or one in the queue, in the name of whoever is invited, or as it is written. */
  async signUp(
    link: ActivityLink,
    id: string,
    written: ActivitySignUpByLinkInput | undefined,
  ): Promise<ActivitySignUp> {
    const activity = await this.places.held(link.activityId, 'token');
    await this.demandNone(link);
    const signUp = await this.newcomers.signUp(id, activity, link, written);
    await this.places.take(null, activity, signUp);
    if (link.kind === ActivityLinkKind.EVERYBODY) return signUp;
    link.signUpId = signUp.id;
    await this.db.amend(link);
    await this.history.record(null, 'activityLink.signUp', link);
    return signUp;
  }

  /** Gives the place back; given back already, it is so. */
  async withdraw(link: ActivityLink): Promise<void> {
    if (!link.signUpId) throw activityLinkRefusals.ACTIVITY_LINK_WITHOUT_PLACE({ field: 'token' });
    const activity = await this.places.held(link.activityId, 'token');
    const [signUp] = await this.db.select(ActivitySignUp, (t) => sql`${t}.id = ${link.signUpId}`, fixed('FOR UPDATE'));
    if (signUp && signUp.state !== SignUpState.WITHDRAWN)
      await this.signUps.withdrawn(null, activity, signUp, SignUpWay.LINK);
  }

  private async demandNone({ signUpId }: ActivityLink): Promise<void> {
    const own = signUpId ? await this.db.find(ActivitySignUp, signUpId) : undefined;
    if (own && own.state !== SignUpState.WITHDRAWN) throw signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: 'token' });
  }
}

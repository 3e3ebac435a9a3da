// Links to activities: signing up without an account, invitations by letter, and letters about one's place.
import { Module } from '@nestjs/common';
import { CredentialsModule } from '#access/credentials/credentials.module.js';
import { LinksModule } from '#access/links/links.module.js';
import { SignUpsModule } from '../sign-ups/sign-ups.module.js';
import { ActivityInviting } from './activity-inviting.service.js';
import { ActivityLetters } from './activity-letters.service.js';
import { ActivityLinkEndings } from './activity-link-endings.service.js';
import { ActivityLinkJobs } from './activity-link.jobs.js';
import { ActivityLinkResolver } from './activity-link.resolver.js';
import { ActivityLinksService } from './activity-link.service.js';
import { ActivityOffers } from './activity-offers.service.js';
import { ActivityVisitorResolver } from './activity-visitor.resolver.js';
import { ActivityVisitors } from './activity-visitors.service.js';
import { ActivityLinkFields } from './activity.fields.js';
import { InviteeErasing } from './invitee-erasing.service.js';
import { Invitees } from './invitees.service.js';
import { Newcomers } from './newcomers.service.js';
import { PlaceLinks } from './place-links.service.js';
import { VisitorSignUps } from './visitor-sign-ups.service.js';

const ARRANGING = [
  ActivityLinksService,
  ActivityInviting,
  Invitees,
  ActivityLetters,
  ActivityLinkEndings,
  InviteeErasing,
  ActivityLinkJobs,
];
const VISITING = [ActivityVisitors, ActivityOffers, Newcomers, VisitorSignUps, PlaceLinks];

@Module({
  imports: [CredentialsModule, LinksModule, SignUpsModule],
  providers: [...ARRANGING, ...VISITING, ActivityLinkResolver, ActivityVisitorResolver, ActivityLinkFields],
  exports: [ActivityLinksService],
})
export class ActivityLinksModule {}

// Asking people in.
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { LinksModule } from '../links/links.module.js';
import { MembersModule } from '../members/members.module.js';
import { SignInModule } from '../sign-in/sign-in.module.js';
import { InvitationAcceptService } from './invitation.accept.service.js';
import { InvitationFields } from './invitation.fields.js';
import { InvitationJobs } from './invitation.jobs.js';
import { InvitationResolver } from './invitation.resolver.js';
import { InvitationJoinService } from './invitation.join.service.js';
import { InvitationsService } from './invitation.service.js';

@Module({
  imports: [LinksModule, CredentialsModule, MembersModule, SignInModule],
  providers: [
    InvitationsService,
    InvitationAcceptService,
    InvitationJoinService,
    InvitationResolver,
    InvitationFields,
    InvitationJobs,
  ],
  exports: [InvitationsService],
})
export class InvitationsModule {}

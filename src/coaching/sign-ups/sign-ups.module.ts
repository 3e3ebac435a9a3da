// Sign-ups: who comes to an activity, who waits for a place, and whose people they are.
import { Module } from '@nestjs/common';
import { ActivitySignUpFields } from './activity.fields.js';
import { CompanyActivityFields } from './company.fields.js';
import { ParticipantSignUpFields } from './participant.fields.js';
import { Places } from './places.service.js';
import { SignUpEndings } from './sign-up-endings.service.js';
import { SignUpNames } from './sign-up-names.service.js';
import { SignUpResolver } from './sign-up.resolver.js';
import { SignUpsService } from './sign-up.service.js';

const SERVICES = [SignUpsService, SignUpEndings, Places, SignUpNames];

@Module({
  providers: [...SERVICES, SignUpResolver, ActivitySignUpFields, CompanyActivityFields, ParticipantSignUpFields],
  exports: SERVICES,
})
export class SignUpsModule {}

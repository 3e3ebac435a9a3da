// Action plans: what company and coach have agreed to do, and what came of it.
import { Module } from '@nestjs/common';
import { AssessmentsModule } from '../assessments/assessments.module.js';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { FollowUpsModule } from '../follow-ups/follow-ups.module.js';
import { ActionPlaces } from './action-place.service.js';
import { ActionFollowUps } from './action-follow-ups.service.js';
import { ActionPlanEndings } from './action-plan-endings.service.js';
import { ActionPlanResolver } from './action-plan.resolver.js';
import { ActionPlansService } from './action-plan.service.js';
import { ActionProposals } from './action-proposals.service.js';
import { ActionResolver } from './action.resolver.js';
import { ActionsService } from './action.service.js';
import { ActionTies } from './action-ties.service.js';
import { AnalysisActionFields } from './analysis.fields.js';
import { CompanyActionFields } from './company.fields.js';
import { EnrolmentActionFields } from './enrolment.fields.js';
import { ProjectActionFields } from './project.fields.js';

const SERVICES = [
  ActionPlansService,
  ActionPlanEndings,
  ActionsService,
  ActionProposals,
  ActionFollowUps,
  ActionPlaces,
  ActionTies,
];
const FIELDS = [AnalysisActionFields, CompanyActionFields, EnrolmentActionFields, ProjectActionFields];

@Module({
  imports: [EnrolmentsModule, FollowUpsModule, AssessmentsModule],
  providers: [...SERVICES, ActionPlanResolver, ActionResolver, ...FIELDS],
  exports: [ActionPlansService, ActionsService],
})
export class ActionPlansModule {}

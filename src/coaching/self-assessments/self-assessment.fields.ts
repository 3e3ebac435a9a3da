// What hangs under an invitation, and what self-assessments add to companies, assessments and answers.
import { Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Company } from '#directory/companies/company.entity.js';
import { AssessmentAnswer } from '../assessments/assessment-answer.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { InvitedAssessment, SelfAssessmentInvitation } from './self-assessment-invitation.entity.js';

@FieldsOf(() => SelfAssessmentInvitation)
export class SelfAssessmentInvitationFields {
  constructor(private readonly reader: Reader) {}

  @Branch<Assessment>(() => [Assessment], {
    of: () => Assessment,
    through: { link: () => InvitedAssessment, from: 'invitationId', to: 'assessmentId' },
    order: (row) => sql`${row.id}`,
    description: 'Mätningarna som länken öppnar. The assessments that the link opens.',
  })
  async assessments(
    @Parent() invitation: SelfAssessmentInvitation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Assessment[]> {
    return this.reader.branch(invitation, info);
  }
}

@FieldsOf(() => Company)
export class CompanySelfAssessmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<SelfAssessmentInvitation>(() => [SelfAssessmentInvitation], {
    of: () => SelfAssessmentInvitation,
    by: 'companyId',
    order: (row) => sql`${row.createdAt} DESC, ${row.id} DESC`,
    description:
      'Självskattningar som skickats till företaget, den senaste först. Those asked to answer, latest first.',
  })
  async selfAssessments(
    @Parent() company: Company,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentInvitation[]> {
    return this.reader.branch(company, info);
  }
}

@FieldsOf(() => Assessment)
export class AssessmentSelfAssessmentFields {
  constructor(private readonly reader: Reader) {}

  @Branch<SelfAssessmentInvitation>(() => [SelfAssessmentInvitation], {
    of: () => SelfAssessmentInvitation,
    through: { link: () => InvitedAssessment, from: 'assessmentId', to: 'invitationId' },
    order: (row) => sql`${row.createdAt}, ${row.id}`,
    description: 'De som ombetts svara själva. Those who were asked to answer in person.',
  })
  async respondents(
    @Parent() assessment: Assessment,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentInvitation[]> {
    return this.reader.branch(assessment, info);
  }
}

@FieldsOf(() => AssessmentAnswer)
export class AnswerRespondentFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => SelfAssessmentInvitation, {
    nullable: true,
    description: 'Den som svarade genom länken. Who answered by a link; null for everybody else.',
  })
  @Needs('respondentId')
  async respondent(
    @Parent() { respondentId }: AssessmentAnswer,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SelfAssessmentInvitation | null> {
    return respondentId ? this.reader.load(SelfAssessmentInvitation, respondentId, info) : null;
  }
}

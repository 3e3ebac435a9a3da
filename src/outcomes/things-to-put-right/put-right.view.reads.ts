// What is worth putting right, as people see it: a group for each rule, and the rows that it opens.
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsOptional, IsString, Max, Min } from 'class-validator';
import { LocalisedText } from '#platform/graphql/localised.js';
import { connectionOf, FIRST_AT_MOST } from '#platform/graphql/page.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

export enum PutRightRule {
  SESSION_NOT_REPORTABLE = 'SESSION_NOT_REPORTABLE',
  VISIT_NOT_LOGGED = 'VISIT_NOT_LOGGED',
  ACTION_OVERDUE = 'ACTION_OVERDUE',
  FOLLOW_UP_OVERDUE = 'FOLLOW_UP_OVERDUE',
  ENROLMENT_WITHOUT_SESSION = 'ENROLMENT_WITHOUT_SESSION',
  ASSESSMENT_NOT_SIGNED_OFF = 'ASSESSMENT_NOT_SIGNED_OFF',
  PARTICIPANT_INCOMPLETE = 'PARTICIPANT_INCOMPLETE',
  ATTENDANCE_MISSING = 'ATTENDANCE_MISSING',
  COMPANY_WITHOUT_NUMBER = 'COMPANY_WITHOUT_NUMBER',
  COMPANY_WITHOUT_SIZE = 'COMPANY_WITHOUT_SIZE',
  CLAIM_UNANSWERED = 'CLAIM_UNANSWERED',
  PROJECT_WITHOUT_TARGETS = 'PROJECT_WITHOUT_TARGETS',
  PROJECT_WITHOUT_LEADER = 'PROJECT_WITHOUT_LEADER',
  MEMBER_WITHOUT_ROLE = 'MEMBER_WITHOUT_ROLE',
}
registerEnumType(PutRightRule, {
  name: 'PutRightRule',
  description: 'Regel under Att rätta. A rule of what is worth putting right.',
  valuesMap: {
    SESSION_NOT_REPORTABLE: { description: 'Tillfällen som inte räknas. Sessions held that do not count.' },
    VISIT_NOT_LOGGED: { description: 'Planerade besök vars dag har gått. Planned visits whose day has passed.' },
    ACTION_OVERDUE: { description: 'Försenade åtgärder. Actions that are overdue.' },
    FOLLOW_UP_OVERDUE: { description: 'Försenade uppföljningar. Follow-ups that are overdue.' },
    ENROLMENT_WITHOUT_SESSION: { description: 'Företag utan tillfälle på 60 dagar. Companies without a session.' },
    ASSESSMENT_NOT_SIGNED_OFF: { description: 'Mätningar påbörjade för mer än 14 dagar sedan. Drafts left behind.' },
    PARTICIPANT_INCOMPLETE: { description: 'Deltagare med luckor. Participants of whom something lacks.' },
    ATTENDANCE_MISSING: { description: 'Aktiviteter som varit utan närvaro. Occasions past without attendance.' },
    COMPANY_WITHOUT_NUMBER: { description: 'Företag utan organisationsnummer. Companies without a number.' },
    COMPANY_WITHOUT_SIZE: { description: 'Företag utan storlek. Companies without figures to tell their size from.' },
    CLAIM_UNANSWERED: { description: 'Ansökningar utan svar på 60 dagar. Payment claims without an answer.' },
    PROJECT_WITHOUT_TARGETS: { description: 'Projekt utan mål. Projects without targets.' },
    PROJECT_WITHOUT_LEADER: { description: 'Projekt utan projektledare. Projects that nobody leads today.' },
    MEMBER_WITHOUT_ROLE: { description: 'Medlemmar utan roll. Members without a role in any project.' },
  },
});

@ObjectType({ description: 'En rad att rätta, med fältet att öppna. A row to put right, and the field to open.' })
export class PutRightItem {
  @Field({ description: 'The type of the row, such as `CoachingSession`.' })
  subject: string;

  @Field(() => ID, { description: 'The id of the row.' })
  id: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it is called: a company, an action, a participant; null where you may not read it.',
  })
  label: string | null;

  @Field(() => DayScalar, { description: 'The day it is reckoned from.' })
  on: Day;

  @Field({ description: 'The field to open, such as `heldAt` or `enrolment.agreedOn`.' })
  field: string;

  @Field(() => [String], {
    description:
      'Det som fattas: codes of what is lacking, such as those of `CoachingSession.missing`; none where the rule says all.',
  })
  lacks: string[];

  /** A field of its own gives the company. */
  companyId: string | null;

  /** A field of its own gives the project. */
  projectId: string | null;
}

@ObjectType({ description: 'A page of rows to put right.' })
export class PutRightItemConnection extends connectionOf(PutRightItem) {}

@ObjectType({ description: 'Att rätta efter en regel. What one rule finds worth putting right.' })
export class PutRightGroup {
  @Field(() => PutRightRule, { description: 'The rule.' })
  rule: PutRightRule;

  @Field(() => LocalisedText, { description: 'The same in words.' })
  sentence: Localised;

  @Field(() => Int, { description: 'How many there are.' })
  count: number;

  @Field(() => DayScalar, { description: 'The day of the oldest.' })
  oldestOn: Day;
}

@ArgsType()
export class PutRightPage {
  @Field(() => Int, { nullable: true, description: 'How many: 50 when nothing is said, 200 at most.' })
  @IsOptional()
  @Min(1)
  @Max(FIRST_AT_MOST)
  first?: number;

  @Field(() => String, { nullable: true, description: 'Only what follows this cursor.' })
  @IsOptional()
  @IsString()
  after?: string;
}

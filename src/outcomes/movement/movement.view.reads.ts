// What movement looks like: a company's path on each staircase, and what a project's paths come to.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Assessment } from '#coaching/assessments/assessment.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Extent } from '../participation/participation.view.reads.js';
import type { Moves, SeenFigures, StepCounts } from './movement.rules.js';
import type { Path } from './path.rules.js';

const BLANK = 'null when an observer may not know it.';
const OWN = 'null where none is signed off that you may read.';

@ObjectType({
  description:
    'Förflyttning på en trappa: start, nu och önskat läge. A company’s movement on a staircase: from where it started to where it stands, and where it wants to be.',
})
export class StaircaseMovement implements Path {
  companyId: string;
  insatsomradeId: string;
  staircaseVersionId: string;
  assessmentId: string | null;

  @Field(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Insatsomrade;

  @Field(() => StaircaseVersion, { description: 'The version that it stands on, and that all steps here are of.' })
  staircaseVersion: StaircaseVersion;

  @Field(() => Int, {
    description: 'Start: the step where it first stood; in a project, the one it stood on when it came in.',
  })
  startStep: number;

  @Field(() => DayScalar, { description: 'The day it got there.' })
  startOn: Day;

  @Field(() => Int, { description: 'Nu: the step it stands on; in a project that it has left, on its last day there.' })
  nowStep: number;

  @Field(() => DayScalar, { description: 'The day it got there.' })
  nowOn: Day;

  @Field(() => Int, { nullable: true, description: `Önskat läge: where it wants to be, as last assessed; ${OWN}` })
  wantedStep: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it wants to be there.' })
  wantedOn: Day | null;

  @Field(() => Int, {
    description: 'Tagna steg: steps climbed, in a project those credited to it. A step back takes none away.',
  })
  stepsClimbed: number;

  @Field(() => Int, {
    nullable: true,
    description: `The step it is working on: the lowest that the latest assessment found unmet, while it stands where it was found; ${OWN}`,
  })
  nextStep: number | null;

  @Field(() => Int, { nullable: true, description: 'How many criteria of the next step are met.' })
  criteriaMet: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many that are relevant.' })
  criteriaAsked: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many more are met than when an assessment first found it on this step; null where there was but one.',
  })
  criteriaGained: number | null;

  @Field(() => Assessment, { nullable: true, description: `The assessment that says so of the criteria; ${OWN}` })
  assessment: Assessment | null;
}

@ObjectType({ isAbstract: true })
export abstract class MovementSums implements SeenFigures {
  @Field(() => Int, { nullable: true, description: `Companies that stand on some staircase, each once; ${BLANK}` })
  companies: number | null;

  @Field(() => Int, { nullable: true, description: `Companies that have climbed a step or more; ${BLANK}` })
  companiesClimbed: number | null;

  @Field(() => Int, { nullable: true, description: `Tagna steg. Steps climbed, credited to the project; ${BLANK}` })
  stepsClimbed: number | null;

  @Field(() => Int, { nullable: true, description: `Steps left to where the companies want to be; ${BLANK}` })
  stepsLeft: number | null;

  @Field(() => Int, { nullable: true, description: `Criteria met of the next steps; ${BLANK}` })
  criteriaMet: number | null;

  @Field(() => Int, { nullable: true, description: `Of how many that are relevant; ${BLANK}` })
  criteriaAsked: number | null;

  @Field(() => Int, {
    nullable: true,
    description: `Criteria met since companies were first found on the step they stand on: movement that no step shows yet; ${BLANK}`,
  })
  criteriaGained: number | null;

  /** One enrolment for each company that is counted. */
  enrolmentIds: string[];
}

@ObjectType({ description: 'En samverkansparts del. One partner’s part.' })
export class PartnerMovement extends MovementSums {
  @Field(() => Organisation, { description: 'The partner.' })
  organisation: Organisation;

  organisationId: string;
}

@ObjectType({
  description:
    'Företag på ett steg: start, nu och önskat läge. Companies on a step, by its number in whatever version of the staircase.',
})
export class StepMovement implements StepCounts {
  @Field(() => Int, { description: 'The number of the step; 0 is below the first.' })
  step: number;

  @Field(() => Int, { nullable: true, description: `Companies that started here; ${BLANK}` })
  start: number | null;

  @Field(() => Int, { nullable: true, description: `Companies that stand here; ${BLANK}` })
  now: number | null;

  @Field(() => Int, { nullable: true, description: `Companies that want to be here; ${BLANK}` })
  wanted: number | null;
}

@ObjectType({ description: 'Ett insatsområdes del. One area’s part.' })
export class InsatsomradeMovement extends MovementSums {
  @Field(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Insatsomrade;

  insatsomradeId: string;

  @Field(() => [StepMovement], {
    description: 'Steg för steg. Step by step, from the lowest to the highest; none when an observer may not know it.',
  })
  steps: StepMovement[];
}

@ObjectType({
  description:
    'Förflyttning: hur långt företagen har kommit. How far companies have moved on their staircases; sums, never an average over several.',
})
export class Movement extends MovementSums {
  @Field({
    description:
      'Till och med när. The moment up to which the figures are right: now, or a little before when they are read from a replica.',
  })
  asOf: Date;

  /** What the figures are of. */
  extent: Extent;

  /** What has moved in all of it. */
  moves: Moves;

  /** The partners and areas that are told of even where nothing has moved. */
  named: { readonly partners: readonly string[]; readonly areas: readonly string[] };
}

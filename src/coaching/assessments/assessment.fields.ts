// What is told of an assessment besides its own columns: its answers, what to ask next, and what comes of it.
import { Info, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Dimension } from '#programme/insatsomraden/dimension.entity.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { StepTransition } from '../progress/step-transition.entity.js';
import { AssessmentAnswer } from './assessment-answer.entity.js';
import { AssessmentOutlook } from './assessment-outlook.service.js';
import { Assessment } from './assessment.entity.js';
import { AssessmentCoach, AssessmentReview } from './assessment-parts.entity.js';
import { assessmentPolicy } from './assessment.policy.js';
import {
  AssessmentComparison,
  AssessmentDimension,
  AssessmentResult,
  ComparedCriterion,
} from './assessment-result.entity.js';

@FieldsOf(() => Assessment)
export class AssessmentFields {
  constructor(
    private readonly reader: Reader,
    private readonly rights: EnrolmentRights,
    private readonly outlook: AssessmentOutlook,
  ) {}

  @ResolveField(() => AssessmentResult, {
    nullable: true,
    description: 'Resultat, preliminärt tills den är fastställd. What comes of it; null for other partners.',
  })
  @Needs(
    'projectId',
    'organisationId',
    'achievedStep',
    'nextStep',
    'metIds',
    'unmetIds',
    'indexValue',
    'indexAtMost',
    'dimensions',
  )
  async result(@By() actor: Actor, @Parent() assessment: Assessment): Promise<AssessmentResult | null> {
    return this.outlook.result(actor, assessment);
  }

  @ResolveField(() => [Criterion], {
    description:
      'Nästa frågor: uppåt från det antagna steget, till första steget som inte är uppfyllt. What to ask next, from the presumed step upwards; none when it is enough, signed off, or another partner’s.',
  })
  @Needs('projectId', 'organisationId', 'signedOffAt', 'discardedOn')
  async questions(
    @By() actor: Actor,
    @Parent() assessment: Assessment,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Criterion[]> {
    return loaded(this.reader, await this.outlook.questions(actor, assessment), info);
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `assessment:signOff`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberIds')
  async viewerCan(@By() actor: Actor, @Parent() assessment: Assessment): Promise<string[]> {
    return this.rights.viewerCan(actor, assessmentPolicy, assessment);
  }

  @Branch<AssessmentAnswer>(() => [AssessmentAnswer], {
    of: () => AssessmentAnswer,
    by: 'assessmentId',
    order: (row) => sql`${row.criterionId}, ${row.by}, ${row.id}`,
    description:
      'Svaren, vars och ens bild för sig. The answers, everybody’s picture by itself; none for other partners.',
  })
  async answers(@Parent() assessment: Assessment, @Info() info: GraphQLResolveInfo): Promise<AssessmentAnswer[]> {
    return this.reader.branch(assessment, info);
  }

  @Branch<AssessmentReview>(() => [AssessmentReview], {
    of: () => AssessmentReview,
    by: 'assessmentId',
    order: (row) => sql`${row.createdAt}, ${row.id}`,
    description: 'Vad en andra bedömare sagt. What a second pair of eyes has said.',
  })
  async reviews(@Parent() assessment: Assessment, @Info() info: GraphQLResolveInfo): Promise<AssessmentReview[]> {
    return this.reader.branch(assessment, info);
  }

  @Branch<Coach>(() => [Coach], {
    of: () => Coach,
    through: { link: () => AssessmentCoach, from: 'assessmentId', to: 'coachId' },
    order: (row) => sql`${row.id}`,
    description: 'Coacherna som var med. The coaches present.',
  })
  async coaches(@Parent() assessment: Assessment, @Info() info: GraphQLResolveInfo): Promise<Coach[]> {
    return this.reader.branch(assessment, info);
  }

  @Branch<Assessment>(() => Assessment, {
    of: () => Assessment,
    by: 'revisesId',
    where: (row) => sql`${row.discardedOn} IS NULL`,
    nullable: true,
    description: 'Den senare revisionen, om det finns en. The revision that comes after it, if there is one.',
  })
  async revisedBy(@Parent() assessment: Assessment, @Info() info: GraphQLResolveInfo): Promise<Assessment | null> {
    return this.reader.branch(assessment, info);
  }

  @Branch<StepTransition>(() => StepTransition, {
    of: () => StepTransition,
    from: (assessment, { workspace }) => sql`
      SELECT t.* FROM step_transition t
      WHERE t.workspace_id = ${workspace} AND t.company_id = ${assessment}.company_id
        AND t.basis_type = 'ASSESSMENT' AND t.basis_id = ${assessment}.id`,
    nullable: true,
    description: 'Rörelsen som den ledde till. The movement it led to; null where the company stood there already.',
  })
  async transition(@Parent() assessment: Assessment, @Info() info: GraphQLResolveInfo): Promise<StepTransition | null> {
    return this.reader.branch(assessment, info);
  }
}

@Resolver(() => AssessmentResult)
export class AssessmentResultFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => [Criterion], {
    description: 'Uppfyllda på nästa steg. The criteria of the next step that are met.',
  })
  async met(@Parent() { metIds }: AssessmentResult, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return loaded(this.reader, metIds, info);
  }

  @ResolveField(() => [Criterion], { description: 'Kvar till nästa steg. The criteria of the next step that are not.' })
  async unmet(@Parent() { unmetIds }: AssessmentResult, @Info() info: GraphQLResolveInfo): Promise<Criterion[]> {
    return loaded(this.reader, unmetIds, info);
  }
}

@Resolver(() => AssessmentDimension)
export class AssessmentDimensionFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Dimension, { nullable: true, description: 'The dimension.' })
  async dimension(
    @Parent() { dimensionId }: AssessmentDimension,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Dimension | null> {
    return this.reader.load(Dimension, dimensionId, info);
  }
}

@Resolver(() => AssessmentComparison)
export class AssessmentComparisonFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Assessment, { nullable: true, description: 'The earlier assessment.' })
  async from(@Parent() { fromId }: AssessmentComparison, @Info() info: GraphQLResolveInfo): Promise<Assessment | null> {
    return this.reader.load(Assessment, fromId, info);
  }

  @ResolveField(() => Assessment, { nullable: true, description: 'The later one.' })
  async to(@Parent() { toId }: AssessmentComparison, @Info() info: GraphQLResolveInfo): Promise<Assessment | null> {
    return this.reader.load(Assessment, toId, info);
  }
}

@Resolver(() => ComparedCriterion)
export class ComparedCriterionFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Criterion, { nullable: true, description: 'The criterion, as the later version has it.' })
  async criterion(
    @Parent() { criterionId }: ComparedCriterion,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Criterion | null> {
    return this.reader.load(Criterion, criterionId, info);
  }
}

/** Criteria by their ids, in that order, read with all others that are asked for at the same place. */
async function loaded(reader: Reader, ids: readonly string[], info: GraphQLResolveInfo): Promise<Criterion[]> {
  const criteria = await Promise.all(ids.map((id) => reader.load(Criterion, id, info)));
  return criteria.filter((one) => one !== null);
}

// What callers may send about the parts of a project: its partners, phases, sources of funding and predecessors.
import { Field, ID, InputType, IntersectionType, PartialType, PickType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { AtMost, IsId, MayBeEmpty } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { FundingSource } from './funding-source.entity.js';
import { Phase } from './phase.entity.js';
import { Predecessor } from './predecessor.entity.js';
import { ProjectPartner } from './project-partner.entity.js';
import { StatedFact } from './stated-fact.entity.js';

@InputType({ isAbstract: true })
export class MarkedInput {
  @Field(() => [StatedFact], { nullable: true, description: 'Which of its facts have a source or are assumed.' })
  @MayBeEmpty()
  @AtMost(100)
  @ValidateNested({ each: true })
  @Type(() => StatedFact)
  facts?: StatedFact[] | null;
}

@InputType({ description: 'En fas. A phase.' })
export class PhaseInput extends IntersectionType(
  PickType(Phase, ['code', 'name', 'startsOn', 'ongoingOn', 'endsOn'], InputType),
  MarkedInput,
) {}

@InputType({ description: 'En finansieringskälla. A source of funding.' })
export class FundingSourceInput extends IntersectionType(
  PickType(FundingSource, ['fund', 'framework', 'amountOre'], InputType),
  MarkedInput,
) {
  @Field(() => ID, { nullable: true, description: 'The organisation that pays.' })
  @MayBeEmpty()
  @IsId()
  funderId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The organisation that decides, where the payer is not named.' })
  @MayBeEmpty()
  @IsId()
  grantedById?: string | null;
}

@InputType({ description: 'En föregångare. A predecessor: by name, as a project, or by a note.' })
export class PredecessorInput extends IntersectionType(
  PickType(Predecessor, ['name', 'note', 'carriesOver'], InputType),
  MarkedInput,
) {
  @Field(() => ID, { nullable: true, description: 'The earlier project, where it is in this workspace.' })
  @MayBeEmpty()
  @IsId()
  projectId?: string | null;
}

const OF_PARTNER = ['through', 'responsibility', 'subproject'] as const;

@InputType({ description: 'En part i projektet. An organisation’s part in the project.' })
export class PartnerInput extends IntersectionType(
  PickType(ProjectPartner, ['role', ...OF_PARTNER], InputType),
  MarkedInput,
) {
  @Field(() => ID, { description: 'The organisation.' })
  @IsId()
  organisationId: string;
}

@InputType({ description: 'En part att lägga till. A partner to add.' })
export class ProjectPartnerAddInput extends PartnerInput {
  @Field(() => ID, { description: 'The project it becomes a partner in.' })
  @IsId()
  projectId: string;
}

@InputType({ description: 'Det som ska ändras. What is to change: absent means unchanged, null means cleared.' })
export class ProjectPartnerAmendInput extends IntersectionType(
  PartialType(PickType(ProjectPartner, ['role'], InputType), { skipNullProperties: false }),
  IntersectionType(PickType(ProjectPartner, OF_PARTNER, InputType), MarkedInput),
) {}

@InputType({ description: 'När en part lämnar projektet. When a partner leaves the project.' })
export class ProjectPartnerLeaveInput {
  @Field(() => DayScalar, { nullable: true, description: 'The day; today unless said otherwise.' })
  @MayBeEmpty()
  on?: Day | null;
}

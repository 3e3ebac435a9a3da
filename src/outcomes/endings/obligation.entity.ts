// What is still promised in a project that is to end, whatever it is: one shape for all kinds.
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { ObligationType } from './ending-words.entity.js';

@ObjectType({ description: 'Åtagande. Something promised in a project that nobody has ended or answered for.' })
export class Obligation {
  @Field(() => ObligationType, { description: 'What kind of promise it is.' })
  type: ObligationType;

  @Field(() => ID, { description: 'The session, follow-up, action or whatever it is.' })
  id: string;

  companyId: string | null;
  organisationId: string;
  memberId: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it is promised for.' })
  onDay: Day | null;

  @Field(() => String, { nullable: true, description: 'What is promised; null for an admin without a role here.' })
  what: string | null;
}

@ObjectType({ description: 'Antal åtaganden av ett slag. How many promises of one kind.' })
export class ObligationCount {
  @Field(() => ObligationType, { description: 'Which kind.' })
  type: ObligationType;

  @Field(() => Int, { description: 'How many.' })
  count: number;
}

@ObjectType({ description: 'Åtaganden. What is still promised in a project: counted, and row by row.' })
export class Obligations {
  @Field(() => Int, { description: 'How many in all.' })
  count: number;

  @Field(() => [ObligationCount], { description: 'How many of each kind that there is.' })
  counts: ObligationCount[];

  @Field(() => [Obligation], { description: 'The first of them, the soonest first.' })
  nodes: Obligation[];
}

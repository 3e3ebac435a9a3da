// What a benchmark looks like: a company beside those of its size and its industry, none of whom can be recognised.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { Company } from '#directory/companies/company.entity.js';
import { SizeClass } from '#directory/companies/size-class.rules.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import type { Likes } from './benchmark.rules.js';

const FEW = 'null where fewer than five others stand behind it.';

@ObjectType({ description: 'Liknande företag på ett steg. Similar companies on a step.' })
export class BenchmarkStep {
  @Field(() => Int, { description: 'The number of the step; 0 is below the first.' })
  step: number;

  @Field(() => Int, { nullable: true, description: `How many stand there; ${FEW} or another could be found by it.` })
  companies: number | null;
}

@ObjectType({
  description:
    'Jämförelse på en trappa. A company and those like it, on the version of the staircase that it stands on.',
})
export class InsatsomradeBenchmark implements Likes {
  @Field(() => Insatsomrade, { description: 'The area.' })
  insatsomrade: Insatsomrade;

  insatsomradeId: string;

  @Field(() => StaircaseVersion, {
    description: 'The version compared on: the one it stands on, or the latest where it stands nowhere.',
  })
  staircaseVersion: StaircaseVersion;

  staircaseVersionId: string;

  @Field(() => Int, { nullable: true, description: 'Where the company itself stands; null until it is placed.' })
  step: number | null;

  @Field(() => Int, { nullable: true, description: `How many alike stand there, itself included; ${FEW}` })
  companies: number | null;

  @Field(() => Float, { nullable: true, description: `Median: half of them stand on this step or below; ${FEW}` })
  medianStep: number | null;

  @Field(() => [BenchmarkStep], { description: 'How they spread over the steps; none where they are too few.' })
  steps: BenchmarkStep[];
}

@ObjectType({
  description:
    'Jämförelse med liknande företag, anonymt: samma storleksklass och SNI-huvudgrupp. A company beside those of its size class and SNI division in the workspace; nobody can be recognised.',
})
export class Benchmark {
  @Field(() => Company, { description: 'The company.' })
  company: Company;

  companyId: string;

  @Field({ description: 'Till och med när. The moment up to which the figures are right.' })
  asOf: Date;

  @Field(() => SizeClass, { description: 'Its size class; nobody is like a company of unknown size.' })
  sizeClass: SizeClass;

  @Field(() => String, {
    nullable: true,
    description: 'SNI-huvudgrupp: two digits of its first code; nobody is like a company without one.',
  })
  sniDivision: string | null;

  @Field(() => [InsatsomradeBenchmark], { description: 'Per insatsområde. Area by area.' })
  byInsatsomrade: InsatsomradeBenchmark[];
}

// What yearly figures add to a company: the figures themselves, and the size class with its reasons.
import { Field, Info, Int, ObjectType, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { sql } from '#platform/database/sql.js';
import { LocalisedText } from '#platform/graphql/localised.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import type { Localised } from '#platform/values/text.js';
import { Company } from '../companies/company.entity.js';
import { SizeClass } from '../companies/size-class.rules.js';
import { CompanyFigures } from './company-figures.entity.js';
import { CompanyFiguresService, type ExplainedSize } from './company-figures.service.js';
import { SizeFigure } from './figures-words.entity.js';

@ObjectType({ description: 'Ett skäl till storleksklassen. One step of the reasoning behind a size class.' })
export class SizeReason {
  @Field({ description: 'A code for programs, such as CHANGED.' })
  code: string;

  @Field(() => LocalisedText, { description: 'A sentence for people.' })
  sentence: Localised;
}

@ObjectType({ description: 'En uppgift som saknas. A figure that nobody has given.' })
export class MissingFigure {
  @Field(() => SizeFigure, { description: 'Which figure.' })
  figure: SizeFigure;

  @Field(() => String, { nullable: true, description: 'Whose, when it is a related enterprise’s.' })
  enterprise: string | null;
}

@ObjectType({ description: 'Storleksklassen och varför. The size class by the EU definition, and why.' })
export class CompanySize {
  @Field(() => SizeClass, { description: 'The class after the latest year.' })
  sizeClass: SizeClass;

  @Field(() => [SizeClass], { description: 'The classes not ruled out; one when the class is known.' })
  possible: SizeClass[];

  @Field(() => Int, { nullable: true, description: 'The latest year with figures; null when there are none.' })
  year: number | null;

  @Field(() => [MissingFigure], { description: 'What must be known to settle the class.' })
  missing: MissingFigure[];

  @Field(() => [SizeReason], { description: 'The reasoning, step by step.' })
  reasons: SizeReason[];
}

@FieldsOf(() => Company)
export class CompanyFiguresFields {
  constructor(
    private readonly companyFigures: CompanyFiguresService,
    private readonly reader: Reader,
  ) {}

  @Branch(() => [CompanyFigures], {
    of: () => CompanyFigures,
    by: 'companyId',
    where: (row) => sql`${row.replacedById} IS NULL`,
    order: (row) => sql`${row.year} DESC`,
    description: 'Årssiffror. Its figures year by year as last told, the latest year first.',
  })
  async figures(@Parent() company: Company, @Info() info: GraphQLResolveInfo): Promise<CompanyFigures[]> {
    return this.reader.branch(company, info);
  }

  @ResolveField(() => CompanySize, { description: 'Storleksklassen och varför. Its size class, and why.' })
  async size(@Parent() company: Company): Promise<ExplainedSize> {
    return this.companyFigures.sizeOf(company);
  }
}

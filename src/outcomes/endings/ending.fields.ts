// What stands under an ending: its frozen figures, what became of each promise, and who took its steps.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { EndingFigure } from './ending-figure.entity.js';
import { EndingLetter } from './ending-letter.entity.js';
import { EndingStep } from './ending-parts.entity.js';
import { ObligationAnswerConnection, ObligationAnswerPage } from './ending.inputs.js';
import { obligationAnswerList } from './ending.reads.js';
import { Obligation } from './obligation.entity.js';
import { ObligationAnswer } from './obligation-answer.entity.js';
import { ProjectEnding } from './project-ending.entity.js';

@FieldsOf(() => ProjectEnding)
export class ProjectEndingFields {
  constructor(private readonly reader: Reader) {}

  @Branch<EndingFigure>(() => [EndingFigure], {
    of: () => EndingFigure,
    by: 'endingId',
    order: (row) => sql`${row.position}`,
    description: 'Frusna siffror. Its targets as they stood when it ended; none until then.',
  })
  async figures(@Parent() ending: ProjectEnding, @Info() info: GraphQLResolveInfo): Promise<EndingFigure[]> {
    return this.reader.branch(ending, info);
  }

  @Branch<EndingLetter>(() => [EndingLetter], {
    of: () => EndingLetter,
    by: 'endingId',
    order: (row) => sql`${row.sentAt}, ${row.id}`,
    description: 'Brev till företagen. Which companies were told by letter that it ends early, as far as you see them.',
  })
  async letters(@Parent() ending: ProjectEnding, @Info() info: GraphQLResolveInfo): Promise<EndingLetter[]> {
    return this.reader.branch(ending, info);
  }

  @Branch<ObligationAnswer>(() => ObligationAnswerConnection, {
    of: () => ObligationAnswer,
    by: 'endingId',
    list: () => obligationAnswerList,
    description: 'Vad som hände med åtagandena. What became of what was promised, as far as you may see it.',
  })
  async answers(
    @Parent() ending: ProjectEnding,
    @Args() _page: ObligationAnswerPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<ObligationAnswer>> {
    return this.reader.branch(ending, info);
  }
}

@FieldsOf(() => EndingStep)
export class EndingStepFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Member, { nullable: true, description: 'Ansvarig. Who is to take it.' })
  async responsible(@Parent() { responsibleId }: EndingStep, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return responsibleId === null ? null : this.reader.load(Member, responsibleId, info);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who saved it last.' })
  async savedBy(@Parent() { savedById }: EndingStep, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return savedById === null ? null : this.reader.load(Member, savedById, info);
  }
}

@FieldsOf(() => Obligation)
export class ObligationFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Company, { nullable: true, description: 'The company; null for an activity.' })
  async company(@Parent() { companyId }: Obligation, @Info() info: GraphQLResolveInfo): Promise<Company | null> {
    return companyId === null ? null : this.reader.load(Company, companyId, info);
  }

  @ResolveField(() => Organisation, { nullable: true, description: 'The partner that has promised.' })
  async organisation(
    @Parent() { organisationId }: Obligation,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation | null> {
    return this.reader.load(Organisation, organisationId, info);
  }

  @ResolveField(() => Member, { nullable: true, description: 'Who is to keep it, where somebody is.' })
  async member(@Parent() { memberId }: Obligation, @Info() info: GraphQLResolveInfo): Promise<Member | null> {
    return memberId === null ? null : this.reader.load(Member, memberId, info);
  }
}

// What the projects before it add to a project: their companies with all that is known of them, and the needs left open.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { ownStateInSql } from '#coaching/training-needs/training-need.become.reads.js';
import { TrainingNeed } from '#coaching/training-needs/training-need.entity.js';
import { TrainingNeedConnection, TrainingNeedPage } from '#coaching/training-needs/training-need.inputs.js';
import { trainingNeedList } from '#coaching/training-needs/training-need.reads.js';
import { Company } from '#directory/companies/company.entity.js';
import { CompanyConnection, CompanyPage } from '#directory/companies/company.inputs.js';
import { companyList } from '#directory/companies/company.reads.js';
import { sql } from '#platform/database/sql.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { companiesBefore, needsBefore } from './predecessor.reads.js';

@FieldsOf(() => Project)
export class PredecessorsOfProject {
  constructor(private readonly reader: Reader) {}

  @Branch<Company>(() => CompanyConnection, {
    of: () => Company,
    from: companiesBefore,
    list: () => companyList,
    description:
      'Föregångarnas företag, från första intresset. The companies that were in the projects it follows upon; for whoever has a role there, or works here for an organisation that took part there. Steps, enrolments and the rest of each are read as everywhere.',
  })
  async predecessorCompanies(
    @Parent() project: Project,
    @Args() _page: CompanyPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Company>> {
    return this.reader.branch(project, info);
  }

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of: () => TrainingNeed,
    from: needsBefore,
    list: () => trainingNeedList,
    where: (row, { workspace }) => sql`${ownStateInSql(row, workspace)} NOT IN ('MET', 'WITHDRAWN')`,
    description:
      'Behov som föregångarna lämnat öppna, de mest brådskande först. Training needs that the projects before it left unmet, as far as you may read them there.',
  })
  async needsLeftOpen(
    @Parent() project: Project,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(project, info);
  }
}

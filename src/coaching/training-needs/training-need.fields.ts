// What training needs add to a project, a company, an enrolment and a critical function.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Company } from '#directory/companies/company.entity.js';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { CriticalFunction } from '../critical-functions/critical-function.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { TrainingNeed } from './training-need.entity.js';
import { TrainingNeedConnection, TrainingNeedPage } from './training-need.inputs.js';
import { trainingNeedList } from './training-need.reads.js';

const list = (): typeof trainingNeedList => trainingNeedList;
const of = (): typeof TrainingNeed => TrainingNeed;

@FieldsOf(() => Project)
export class ProjectTrainingNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of,
    by: 'projectId',
    list,
    description: 'Utbildningsbehov i projektet, de mest brådskande först. Training needs, the most urgent first.',
  })
  async trainingNeeds(
    @Parent() project: Project,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(project, info);
  }
}

@FieldsOf(() => Company)
export class CompanyTrainingNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of,
    by: 'companyId',
    list,
    description: 'Utbildningsbehov på företaget, de mest brådskande först. Its training needs, the most urgent first.',
  })
  async trainingNeeds(
    @Parent() company: Company,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(company, info);
  }
}

@FieldsOf(() => Enrolment)
export class EnrolmentTrainingNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of,
    by: 'enrolmentId',
    list,
    description: 'Utbildningsbehov i deltagandet, de mest brådskande först. Training needs, the most urgent first.',
  })
  async trainingNeeds(
    @Parent() enrolment: Enrolment,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(enrolment, info);
  }
}

@FieldsOf(() => CriticalFunction)
export class CriticalFunctionTrainingNeedFields {
  constructor(private readonly reader: Reader) {}

  @Branch<TrainingNeed>(() => TrainingNeedConnection, {
    of,
    by: 'criticalFunctionId',
    list,
    description: 'Utbildningsbehov som funktionen kräver. Training needs that the function asks for.',
  })
  async trainingNeeds(
    @Parent() critical: CriticalFunction,
    @Args() _page: TrainingNeedPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<TrainingNeed>> {
    return this.reader.branch(critical, info);
  }
}

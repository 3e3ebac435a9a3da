// Movement over the API: under a project, a company and an enrolment, with the rows behind each sum.
import { Args, Info, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Assessment } from '#coaching/assessments/assessment.entity.js';
import { EnrolmentConnection, EnrolmentPage } from '#coaching/enrolments/enrolment.inputs.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import type { Connection } from '#platform/graphql/page.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { MovementArgs } from './movement.inputs.js';
import { MovementRows } from './movement.rows.reads.js';
import { MovementService } from './movement.service.js';
import { InsatsomradeMovement, Movement, PartnerMovement, StaircaseMovement } from './movement.view.reads.js';

const ROWS = 'Raderna bakom. One enrolment for each company that is counted; none for an observer.';

@FieldsOf(() => Project)
export class ProjectMovementFields {
  constructor(private readonly service: MovementService) {}

  @ResolveField(() => Movement, {
    nullable: true,
    description:
      'Förflyttning: start, nu och önskat läge. How far companies have moved; null when you hold no role in the project.',
  })
  async movement(@By() actor: Actor, @Parent() { id }: Project, @Args() args: MovementArgs): Promise<Movement | null> {
    return this.service.ofProject(actor, id, args);
  }
}

@FieldsOf(() => Movement)
export class MovementFields {
  constructor(
    private readonly service: MovementService,
    private readonly rows: MovementRows,
  ) {}

  @ResolveField(() => [PartnerMovement], { description: 'Per samverkanspart. Partner by partner.' })
  byPartner(@Parent() movement: Movement): PartnerMovement[] {
    return this.service.partners(movement);
  }

  @ResolveField(() => [InsatsomradeMovement], { description: 'Per insatsområde. Area by area.' })
  byInsatsomrade(@Parent() movement: Movement): InsatsomradeMovement[] {
    return this.service.areas(movement);
  }

  @ResolveField(() => EnrolmentConnection, { description: ROWS })
  async enrolments(
    @By() actor: Actor,
    @Parent() sums: Movement,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, sums, page, info);
  }
}

@FieldsOf(() => PartnerMovement)
export class PartnerMovementFields {
  constructor(
    private readonly reader: Reader,
    private readonly rows: MovementRows,
  ) {}

  @ResolveField(() => Organisation, { description: 'The partner.' })
  async organisation(
    @Parent() { organisationId }: PartnerMovement,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Organisation | null> {
    return this.reader.load(Organisation, organisationId, info);
  }

  @ResolveField(() => EnrolmentConnection, { description: ROWS })
  async enrolments(
    @By() actor: Actor,
    @Parent() sums: PartnerMovement,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, sums, page, info);
  }
}

@FieldsOf(() => InsatsomradeMovement)
export class InsatsomradeMovementFields {
  constructor(
    private readonly reader: Reader,
    private readonly rows: MovementRows,
  ) {}

  @ResolveField(() => Insatsomrade, { description: 'The area.' })
  async insatsomrade(
    @Parent() { insatsomradeId }: InsatsomradeMovement,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return this.reader.load(Insatsomrade, insatsomradeId, info);
  }

  @ResolveField(() => EnrolmentConnection, { description: ROWS })
  async enrolments(
    @By() actor: Actor,
    @Parent() sums: InsatsomradeMovement,
    @Args() page: EnrolmentPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<Enrolment>> {
    return this.rows.enrolments(actor, sums, page, info);
  }
}

@FieldsOf(() => Company)
export class CompanyMovementFields {
  constructor(private readonly service: MovementService) {}

  @ResolveField(() => [StaircaseMovement], {
    description:
      'Förflyttning på varje trappa som företaget står på: start, nu och önskat läge. Its movement on each staircase that it stands on, in whatever project.',
  })
  async movement(@By() actor: Actor, @Parent() { id }: Company): Promise<StaircaseMovement[]> {
    return this.service.ofCompany(actor, id);
  }
}

@FieldsOf(() => Enrolment)
export class EnrolmentMovementFields {
  constructor(private readonly service: MovementService) {}

  @ResolveField(() => [StaircaseMovement], {
    description:
      'Förflyttning i projektet: det som projektets summor räknar. The company’s movement in the project: what its sums are made of.',
  })
  async movement(@By() actor: Actor, @Parent() { id }: Enrolment): Promise<StaircaseMovement[]> {
    return this.service.ofEnrolment(actor, id);
  }
}

@FieldsOf(() => StaircaseMovement)
export class StaircaseMovementFields {
  constructor(private readonly reader: Reader) {}

  @ResolveField(() => Insatsomrade, { description: 'The area.' })
  async insatsomrade(
    @Parent() { insatsomradeId }: StaircaseMovement,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Insatsomrade | null> {
    return this.reader.load(Insatsomrade, insatsomradeId, info);
  }

  @ResolveField(() => StaircaseVersion, {
    description: 'The version that it stands on, and that all steps here are of.',
  })
  async staircaseVersion(
    @Parent() { staircaseVersionId }: StaircaseMovement,
    @Info() info: GraphQLResolveInfo,
  ): Promise<StaircaseVersion | null> {
    return this.reader.load(StaircaseVersion, staircaseVersionId, info);
  }

  @ResolveField(() => Assessment, {
    nullable: true,
    description: 'The assessment that says so of the criteria; null where none is signed off that you may read.',
  })
  async assessment(
    @Parent() { assessmentId }: StaircaseMovement,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Assessment | null> {
    return assessmentId === null ? null : this.reader.load(Assessment, assessmentId, info);
  }
}

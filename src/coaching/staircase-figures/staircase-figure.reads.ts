// What the figures of companies are drawn from, many companies in one statement.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { policyOf } from '#platform/authority/policy.js';
import { ownRows } from '#platform/authority/second-wall.js';
import { Database } from '#platform/database/database.js';
import { columnsOf, type RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { and, fixed, name, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { Company } from '#directory/companies/company.entity.js';
import { GrundTheme } from '#programme/insatsomraden/grund.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ProjectInsatsomrade } from '#programme/projects/project-insatsomrade.entity.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { enrolmentPolicy } from '../enrolments/enrolment.policy.js';
import { GrundReview } from '../progress/grund-review.entity.js';
import { stepsSeen } from '../progress/progress.policy.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { isReplaced } from '../assessments/assessment.reads.js';
import { Standing } from '../progress/standing.entity.js';
import { StepTransition } from '../progress/step-transition.entity.js';

/** Rows of many companies, as far as the actor may see them. */
export interface FigureRows {
  companies: readonly Company[];
  areas: readonly Insatsomrade[];
  versions: readonly StaircaseVersion[];
  steps: readonly Step[];
  enrolments: readonly Enrolment[];
  projects: readonly Project[];
  projectAreas: readonly ProjectInsatsomrade[];
  standings: readonly Pick<Standing, 'companyId' | 'insatsomradeId' | 'staircaseVersionId' | 'step' | 'stepName'>[];
  transitions: readonly StepTransition[];
  reviews: readonly GrundReview[];
  themes: readonly GrundTheme[];
  /** Signed off and in force, the latest first; what they say of wishes is for the own organisation and the leader. */
  assessments: readonly Assessment[];
}

const LATEST = fixed('ORDER BY t.on_day DESC, t.id DESC');
const BY_PLACE = fixed('ORDER BY t.position, t.id');

@Injectable()
export class StaircaseFigureReads {
  constructor(private readonly db: Database) {}

  /** A company whose steps the actor may not see is not among them. */
  async rows(actor: Actor, companyIds: readonly string[]): Promise<FigureRows> {
    const { db } = this;
    const ofCompanies = (t: Sql): Sql => sql`${t}.company_id = ANY(${companyIds}::uuid[])`;
    const inProjects = (column: Sql): Sql => sql`${column} IN (${this.projectsOf(actor, companyIds)})`;
    const [
      companies,
      areas,
      versions,
      steps,
      enrolments,
      projects,
      projectAreas,
      standings,
      transitions,
      reviews,
      themes,
      assessments,
    ] = await Promise.all([
      this.seen(actor, Company, (t) => and(sql`${t}.id = ANY(${companyIds}::uuid[])`, stepsSeen(sql`${t}.id`, actor))),
      db.select(Insatsomrade, () => TRUE, BY_PLACE),
      db.select(StaircaseVersion, (t) => sql`${t}.published_on IS NOT NULL`, fixed('ORDER BY t.number')),
      db.select(Step, () => TRUE, fixed('ORDER BY t.number')),
      this.seen(actor, Enrolment, ofCompanies),
      db.select(Project, (t) => inProjects(t.dot('id'))),
      db.select(ProjectInsatsomrade, (t) => inProjects(t.dot('project_id'))),
      this.seen(actor, Standing, ofCompanies),
      this.seen(actor, StepTransition, ofCompanies),
      this.seen(actor, GrundReview, ofCompanies, LATEST),
      db.select(GrundTheme, () => TRUE, fixed('ORDER BY t.grund_id, t.position, t.id')),
      db.select(Assessment, (t) => and(ofCompanies(t), this.inForce(t, actor)), LATEST),
    ]);
    return {
      companies,
      areas,
      versions,
      steps,
      enrolments,
      projects,
      projectAreas,
      standings,
      transitions,
      reviews,
      themes,
      assessments,
    };
  }

  /** The projects that the companies take part in, as far as the actor sees that. */
  private projectsOf(actor: Actor, companyIds: readonly string[]): Sql {
    const row = columnsOf<Enrolment>(this.db.meta(Enrolment), name('e'));
    return sql`SELECT e.project_id FROM enrolment e
      WHERE e.workspace_id = ${this.db.workspace} AND e.company_id = ANY(${companyIds}::uuid[])
        AND ${enrolmentPolicy.visible(row, actor)}`;
  }

  private inForce(t: Sql, actor: Actor): Sql {
    return and(
      sql`${t}.signed_off_at IS NOT NULL`,
      sql`NOT ${isReplaced(t.dot('id'), this.db.workspace)}`,
      ownRows(columnsOf<Assessment>(this.db.meta(Assessment), t), actor),
    );
  }

  private async seen<T extends WorkspaceRow>(
    actor: Actor,
    type: RowClass<T>,
    where: (t: Sql) => Sql,
    tail?: Sql,
  ): Promise<T[]> {
    const visible = policyOf(type)?.visible ?? (() => TRUE);
    return this.db.select(type, (t) => and(where(t), visible(columnsOf<T>(this.db.meta(type), t), actor)), tail);
  }
}

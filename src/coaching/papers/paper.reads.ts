// The rows that the paper of a sitting is made of, in as few statements as can be.
import { Injectable } from '@nestjs/common';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { policyOf } from '#platform/authority/policy.js';
import { Database } from '#platform/database/database.js';
import { columnsOf, type RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { and, fixed, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { Criterion } from '#programme/insatsomraden/criterion.entity.js';
import { Dimension } from '#programme/insatsomraden/dimension.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { StaircaseVersion } from '#programme/insatsomraden/staircase-version.entity.js';
import { Step } from '#programme/insatsomraden/step.entity.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Action } from '../action-plans/action.entity.js';
import { ActionPlan } from '../action-plans/action-plan.entity.js';
import { AssessmentAnswer } from '../assessments/assessment-answer.entity.js';
import { Assessment } from '../assessments/assessment.entity.js';
import { isReplaced } from '../assessments/assessment.reads.js';
import { FollowUp } from '../follow-ups/follow-up.entity.js';

export interface SittingRows {
  assessments: readonly Assessment[];
  answers: readonly AssessmentAnswer[];
  areas: readonly Insatsomrade[];
  versions: readonly StaircaseVersion[];
  steps: readonly Step[];
  dimensions: readonly Dimension[];
  criteria: readonly Criterion[];
  projects: readonly Project[];
  partners: readonly Organisation[];
  sources: readonly FundingSource[];
  members: readonly Member[];
  plans: readonly ActionPlan[];
  actions: readonly Action[];
  contacts: readonly Contact[];
  followUps: readonly FollowUp[];
}

const IN_ORDER = fixed('ORDER BY t.number, t.id');
const SOONEST = fixed('ORDER BY t.due_on, t.id');

@Injectable()
export class PaperReads {
  constructor(private readonly db: Database) {}

  /** Those run in the sitting, or in the one that the assessment belongs to: of each its revision in force. */
  async assessments(actor: Actor, id: string): Promise<Assessment[]> {
    const { workspace } = this.db;
    const sitting = sql`SELECT s.sitting_id FROM assessment s WHERE s.workspace_id = ${workspace} AND s.id = ${id}`;
    return this.seen(actor, Assessment, (t) =>
      and(
        sql`${t}.sitting_id = ${id} OR ${t}.sitting_id IN (${sitting})`,
        sql`NOT ${isReplaced(t.dot('id'), workspace)}`,
        sql`${t}.discarded_on IS NULL`,
        sql`${t}.signed_off_at IS NOT NULL OR ${t}.revises_id IS NULL`,
      ),
    );
  }

  /** What the paper tells of them; contacts and plans as far as the actor may see them. */
  async rows(actor: Actor, first: Assessment, assessments: readonly Assessment[]): Promise<SittingRows> {
    const { db } = this;
    const ids = assessments.map(({ id }) => id);
    const versionIds = assessments.map(({ staircaseVersionId }) => staircaseVersionId);
    const coachIds = assessments.flatMap(({ coachMemberIds }) => coachMemberIds);
    const inVersions = (t: Sql): Sql => sql`${t}.staircase_version_id = ANY(${versionIds}::uuid[])`;
    const ofPartner = (t: Sql): Sql =>
      sql`${t}.enrolment_id = ${first.enrolmentId} AND ${t}.organisation_id = ${first.organisationId}`;
    const done = (column: string): Sql => this.fromActions(column, first);
    const [
      answers,
      areas,
      versions,
      steps,
      dimensions,
      criteria,
      projects,
      partners,
      sources,
      members,
      plans,
      actions,
      contacts,
      followUps,
    ] = await Promise.all([
      this.seen(actor, AssessmentAnswer, (t) => sql`${t}.assessment_id = ANY(${ids}::uuid[])`),
      db.select(Insatsomrade, () => TRUE),
      db.select(StaircaseVersion, (t) => sql`${t}.id = ANY(${versionIds}::uuid[])`),
      db.select(Step, inVersions, IN_ORDER),
      db.select(Dimension, inVersions, fixed('ORDER BY t.position, t.id')),
      db.select(Criterion, inVersions, IN_ORDER),
      db.select(Project, (t) => sql`${t}.id = ${first.projectId}`),
      db.select(Organisation, (t) => sql`${t}.id = ${first.organisationId}`),
      db.select(FundingSource, (t) => sql`${t}.project_id = ${first.projectId}`),
      db.select(Member, (t) => sql`${t}.id = ANY(${coachIds}::uuid[]) OR ${t}.id IN (${done('coach_member_id')})`),
      this.seen(actor, ActionPlan, (t) => and(ofPartner(t), sql`${t}.closed_on IS NULL`)),
      this.seen(actor, Action, ofPartner, SOONEST),
      this.seen(actor, Contact, (t) => sql`${t}.id IN (${done('contact_id')})`),
      this.seen(
        actor,
        FollowUp,
        (t) => and(ofPartner(t), sql`${t}.completed_on IS NULL AND ${t}.cancelled_on IS NULL`),
        SOONEST,
      ),
    ]);
    const told = { answers, areas, versions, steps, dimensions, criteria, projects, partners, sources };
    return { assessments, ...told, members, plans, actions, contacts, followUps };
  }

  private fromActions(column: string, { enrolmentId, organisationId }: Assessment): Sql {
    return sql`SELECT a.${fixed(column)} FROM action a
      WHERE a.workspace_id = ${this.db.workspace} AND a.enrolment_id = ${enrolmentId}
        AND a.organisation_id = ${organisationId}`;
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

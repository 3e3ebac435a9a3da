// The rows that an activity's papers are made of, as far as the actor may see them.
import { Injectable } from '@nestjs/common';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { policyOf } from '#platform/authority/policy.js';
import { Database } from '#platform/database/database.js';
import { columnsOf, type RowClass } from '#platform/database/metadata.js';
import type { WorkspaceRow } from '#platform/database/row.js';
import { and, fixed, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { Attendance } from '../attendances/attendance.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';

/** What every paper of an activity says of it. */
export interface ActivityRows {
  activity: Activity;
  project: Project;
  organisations: ReadonlyMap<string, string>;
  insatsomrade: Insatsomrade | undefined;
  isPaidByUnion: boolean;
  occasions: readonly ActivityOccasion[];
}

/** Who is on the roster, and who was there. */
export interface RosterRows {
  signUps: readonly ActivitySignUp[];
  attendances: readonly Attendance[];
  companies: ReadonlyMap<string, string>;
  participants: ReadonlyMap<string, Participant>;
}

@Injectable()
export class ActivityPaperReads {
  constructor(private readonly db: Database) {}

  async activity(actor: Actor, id: string): Promise<ActivityRows> {
    const activity = await this.db.seen(actor, Activity, id);
    const { projectId, organisationId, providerOrganisationId, insatsomradeId } = activity;
    const ids = [organisationId, providerOrganisationId].filter((one) => one !== null);
    const [[project], organisations, [insatsomrade], sources, occasions] = await Promise.all([
      this.db.select(Project, (t) => sql`${t}.id = ${projectId}`),
      this.db.select(Organisation, (t) => sql`${t}.id = ANY(${ids}::uuid[])`),
      this.db.select(Insatsomrade, (t) => sql`${t}.id = ${insatsomradeId}::uuid`),
      this.db.select(FundingSource, (t) => sql`${t}.project_id = ${projectId}`),
      this.db.select(
        ActivityOccasion,
        (t) => sql`${t}.activity_id = ${id} AND ${t}.cancelled_on IS NULL`,
        fixed('ORDER BY t.on_day, t.starts_at, t.id'),
      ),
    ]);
    if (!project) throw new Error('The project of an activity is there.');
    return {
      activity,
      project,
      organisations: new Map(organisations.map((one) => [one.id, one.name])),
      insatsomrade,
      isPaidByUnion: sources.some(({ fund }) => fund !== null),
      occasions,
    };
  }

  /** Those who come, and who was there: the own people, and everybody's for those who arrange. */
  async roster(actor: Actor, activityId: string): Promise<RosterRows> {
    const [signUps, attendances] = await Promise.all([
      this.seen(actor, ActivitySignUp, (t) => sql`${t}.activity_id = ${activityId} AND ${t}.withdrawn_at IS NULL`),
      this.seen(actor, Attendance, (t) => sql`${t}.activity_id = ${activityId}`),
    ]);
    const companyIds = signUps.flatMap(({ companyId }) => companyId ?? []);
    const participantIds = signUps.flatMap(({ participantId }) => participantId ?? []);
    const [companies, participants] = await Promise.all([
      this.db.select(Company, (t) => sql`${t}.id = ANY(${companyIds}::uuid[])`),
      this.db.select(Participant, (t) => sql`${t}.id = ANY(${participantIds}::uuid[])`),
    ]);
    return {
      signUps,
      attendances,
      companies: new Map(companies.map((one) => [one.id, one.name])),
      participants: new Map(participants.map((one) => [one.id, one])),
    };
  }

  /** A participant and the attendance of theirs, as far as both are seen. */
  async attended(
    actor: Actor,
    activityId: string,
    participantId: string,
  ): Promise<{ participant: Participant; company: Company | undefined; attendances: readonly Attendance[] }> {
    const participant = await this.db.seen(actor, Participant, participantId, 'participantId');
    const [attendances, [company]] = await Promise.all([
      this.seen(
        actor,
        Attendance,
        (t) => sql`${t}.activity_id = ${activityId} AND ${t}.participant_id = ${participantId}`,
        fixed('ORDER BY t.on_day, t.id'),
      ),
      this.db.select(Company, (t) => sql`${t}.id = ${participant.companyId}`),
    ]);
    return { participant, company, attendances };
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

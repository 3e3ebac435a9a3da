// What an activity names: its projects, its series, its insatsområde, its skill area and level, and who gives it.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { noteChange } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Refusal, refuse, type Problem } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityProject } from './activity-project.entity.js';
import { activityRefusals } from './activity-refusals.entity.js';
import { ActivitySeries } from './activity-series.entity.js';
import type { Activity } from './activity.entity.js';
import type { ActivityAmendInput } from './activity.inputs.js';

declare module '#platform/facts.js' {
  interface FactsTold {
    /** An activity that is held is to be for these projects' people no more. */
    'activity.closedTo': { activity: Activity; projectIds: readonly string[] };
  }
}

@Injectable()
export class ActivitySubject {
  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
  ) {}

  /** Refuses what is named and does not exist, each under its own path. */
  async demandKnown(actor: Actor, project: Project, input: ActivityAmendInput): Promise<void> {
    const { seriesId, insatsomradeId, providerOrganisationId, projectIds = [] } = input;
    const [series, areas, providers, projects] = await Promise.all([
      this.db.visible(actor, ActivitySeries, seriesId ? [seriesId] : []),
      this.db.visible(actor, Insatsomrade, insatsomradeId ? [insatsomradeId] : []),
      this.db.visible(actor, Organisation, providerOrganisationId ? [providerOrganisationId] : []),
      this.db.visible(actor, Project, projectIds),
    ]);
    const problems = [
      ...(seriesId && !series.length ? missing(ActivitySeries.name, 'input.seriesId') : []),
      ...(insatsomradeId && !areas.length ? missing(Insatsomrade.name, 'input.insatsomradeId') : []),
      ...(providerOrganisationId && !providers.length
        ? missing(Organisation.name, 'input.providerOrganisationId')
        : []),
      ...projectIds.flatMap((id, index) =>
        projects.some((one) => one.id === id) ? [] : missing(Project.name, `input.projectIds.${index}`),
      ),
      ...unknownCodes(project, input),
    ];
    if (problems.length) throw Refusal.of(problems);
  }

  /** The projects whose people may come: the leading one, and those named. */
  async open(activity: Activity, projectIds: readonly string[]): Promise<void> {
    const all = [...new Set([activity.projectId, ...projectIds])];
    await this.db.insertAll(ActivityProject.of(activity.id, all));
  }

  /** Other projects than before; the leading one stays. */
  async reopen(activity: Activity, projectIds: readonly string[]): Promise<void> {
    const wanted = [...new Set([activity.projectId, ...projectIds])].toSorted();
    const links = await this.db.select(ActivityProject, (t) => sql`${t}.activity_id = ${activity.id}`);
    const before = links.map(({ projectId }) => projectId).toSorted();
    noteChange(activity, 'projectIds', before, wanted);
    const gone = before.filter((id) => !wanted.includes(id));
    const come = wanted.filter((id) => !before.includes(id));
    if (gone.length) {
      await this.facts.announce('activity.closedTo', { activity, projectIds: gone });
      await this.db.remove(
        ActivityProject,
        (t) => sql`${t}.activity_id = ${activity.id} AND ${t}.project_id = ANY(${gone}::uuid[])`,
      );
    }
    await this.db.insertAll(ActivityProject.of(activity.id, come));
  }
}

function missing(type: string, field: string): Problem[] {
  return refuse.NOT_FOUND({ type, field }).problems;
}

function unknownCodes(project: Project, { skillAreaCode, levelCode }: ActivityAmendInput): Problem[] {
  const isArea = !skillAreaCode || project.skillAreas.some(({ code }) => code === skillAreaCode);
  const isLevel = !levelCode || project.levels.some(({ code }) => code === levelCode);
  const [area, level] = ['input.skillAreaCode', 'input.levelCode'];
  return [
    ...(isArea ? [] : activityRefusals.ACTIVITY_SKILL_AREA_UNKNOWN({ code: skillAreaCode, field: area }).problems),
    ...(isLevel ? [] : activityRefusals.ACTIVITY_LEVEL_UNKNOWN({ code: levelCode, field: level }).problems),
  ];
}

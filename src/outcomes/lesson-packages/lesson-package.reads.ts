// The rows that a package of lessons is made of: what of a project is published, as far as the actor may read it.
import { Injectable } from '@nestjs/common';
import { Organisation } from '#access/organisations/organisation.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { readConfig } from '#platform/config.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { and, fixed, name, sql, TRUE, type Sql } from '#platform/database/sql.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { PartnerRole } from '#programme/projects/project-words.entity.js';
import { ProjectPartner } from '#programme/projects/project-partner.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { LessonNames } from '../lessons/lesson-names.reads.js';
import { LessonAudience } from '../lessons/lesson-words.entity.js';
import { Lesson } from '../lessons/lesson.entity.js';
import { isPublished, lessonPolicy } from '../lessons/lesson.policy.js';
import type { LessonPackage } from './lesson-package.js';

/** More would be no package that anybody reads. */
const AT_MOST = 200;
const EARLIEST_FIRST = fixed(`ORDER BY t.published_on, t.id LIMIT ${AT_MOST}`);
const IN_ORDER = fixed('ORDER BY t.position, t.id');

@Injectable()
export class LessonPackageReads {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly names: LessonNames,
  ) {}

  /** The package of a project; nothing where it has published nothing to those. */
  async of(actor: Actor, projectId: string, audience?: LessonAudience): Promise<LessonPackage | undefined> {
    const ofProject = (t: Sql): Sql => sql`${t}.project_id = ${projectId}`;
    const [[project], published, sources, partners] = await Promise.all([
      this.db.select(Project, (t) => sql`${t}.id = ${projectId}`),
      this.published(actor, projectId, audience),
      this.db.select(FundingSource, ofProject, IN_ORDER),
      this.db.select(ProjectPartner, ofProject, IN_ORDER),
    ]);
    if (!project || !published.length) return undefined;
    const first = partners.toSorted((one, other) => Number(isPartner(one)) - Number(isPartner(other)));
    const payers = sources.map(({ funderId, grantedById }) => funderId ?? grantedById).filter((id) => id !== null);
    const partnerIds = first.map(({ organisationId }) => organisationId);
    const [organisations, lessons] = await Promise.all([
      this.db.select(Organisation, (t) => sql`${t}.id = ANY(${[...payers, ...partnerIds]}::uuid[])`),
      this.names.of(published),
    ]);
    const named = (ids: readonly string[]): string[] =>
      [...new Set(ids)].flatMap((id) => organisations.find((one) => one.id === id)?.name ?? []);
    const funds = sources.map(({ fund }) => fund).filter((fund) => fund !== null);
    return {
      project,
      partnerNames: named(partnerIds),
      funderNames: named(payers),
      funds: [...new Set(funds)],
      lessons,
      madeOn: this.clock.today(),
      isPaidByUnion: funds.length > 0,
      isDemo: readConfig(process.env).demo,
    };
  }

  /** Which of these projects have published anything that the actor may read. */
  async taught(actor: Actor, projectIds: readonly string[]): Promise<Map<string, true>> {
    const row = columnsOf<Lesson>(this.db.meta(Lesson), name('t'));
    const seen = and(isPublished(row), lessonPolicy.visible(row, actor));
    const rows = await this.db.read<{ projectId: string }>(
      sql`SELECT DISTINCT t.project_id AS "projectId" FROM lesson t
        WHERE t.workspace_id = ${this.db.workspace} AND t.project_id = ANY(${projectIds}::uuid[]) AND ${seen}`,
    );
    return new Map(rows.map(({ projectId }) => [projectId, true]));
  }

  private async published(actor: Actor, projectId: string, audience?: LessonAudience): Promise<Lesson[]> {
    const meta = this.db.meta(Lesson);
    return this.db.select(
      Lesson,
      (t) => {
        const row = columnsOf<Lesson>(meta, t);
        const asked = audience ? sql`${row.audience} = ${audience}` : TRUE;
        return and(sql`${row.projectId} = ${projectId}`, isPublished(row), asked, lessonPolicy.visible(row, actor));
      },
      EARLIEST_FIRST,
    );
  }
}

const isPartner = ({ role }: ProjectPartner): boolean => role === PartnerRole.PARTNER;

// Openly published lessons, for whoever asks: read inside the wall of the workspace that is named, as nobody.
import { Injectable } from '@nestjs/common';
import { Workspace } from '#access/workspaces/workspace.entity.js';
import { Work, work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { columnsOf } from '#platform/database/metadata.js';
import { and, fixed, sql } from '#platform/database/sql.js';
import { Lesson } from './lesson.entity.js';
import type { LessonFilter, OpenLessonArgs } from './lesson.inputs.js';
import { isPublished } from './lesson.policy.js';
import { LessonNames } from './lesson-names.reads.js';
import { meets } from './lesson.reads.js';
import { LessonAudience } from './lesson-words.entity.js';
import { type OpenLesson, OpenLessons } from './open-lesson.view.reads.js';

const AT_MOST = 200;
const LATEST_FIRST = fixed(`ORDER BY t.published_on DESC, t.id DESC LIMIT ${AT_MOST + 1}`);

type Named = Pick<Workspace, 'id' | 'name'>;

@Injectable()
export class OpenLessonsService {
  constructor(
    private readonly db: Database,
    private readonly names: LessonNames,
  ) {}

  /** What a workspace has published openly. One that does not exist and one that has published nothing are told alike. */
  async of({ workspace, filter }: OpenLessonArgs): Promise<OpenLessons> {
    const found = await this.apart(undefined, async () => this.workspaceCalled(workspace));
    const rows = found ? await this.apart(found.id, async () => this.read(filter ?? {})) : [];
    const workspaceName = rows.length && found ? found.name : null;
    const told = { workspaceName, isWhole: rows.length <= AT_MOST, lessons: rows.slice(0, AT_MOST) };
    return Object.assign(new OpenLessons(), told);
  }

  /** A piece of work of its own: whoever asks may be a member somewhere, and is nobody here. */
  private async apart<T>(workspaceId: string | undefined, story: () => Promise<T>): Promise<T> {
    const { requestId, locale } = work();
    return this.db.during(Object.assign(new Work(requestId, locale), workspaceId && { workspaceId }), story);
  }

  private async workspaceCalled(called: string): Promise<Named | undefined> {
    const [found] = await this.db.read<Named>(
      sql`SELECT w.id, w.name FROM workspace w WHERE w.slug = ${called} OR w.id::text = lower(${called})`,
    );
    return found;
  }

  private async read(filter: LessonFilter): Promise<OpenLesson[]> {
    const meta = this.db.meta(Lesson);
    const lessons = await this.db.select(
      Lesson,
      (t) => {
        const row = columnsOf<Lesson>(meta, t);
        return and(sql`${row.audience} = ${LessonAudience.OPENLY}`, isPublished(row), meets(filter, row));
      },
      LATEST_FIRST,
    );
    return this.names.of(lessons);
  }
}

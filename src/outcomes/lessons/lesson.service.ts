// Lessons: written by whoever learnt them, published by whoever stands for them, withdrawn when they no longer hold.
import { Injectable } from '@nestjs/common';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { demandKnown, namedIn } from '#platform/database/known.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { ProjectInsatsomrade } from '#programme/projects/project-insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { Lesson, type LessonTold } from './lesson.entity.js';
import type {
  LessonAmendInput,
  LessonPromptArgs,
  LessonPublishInput,
  LessonWithdrawInput,
  LessonWriteInput,
} from './lesson.inputs.js';
import { lessonPolicy } from './lesson.policy.js';
import type { LessonPrompt } from './lesson-prompt.entity.js';
import { allPrompts, promptsFor } from './lesson-prompts.js';

const IN_ORDER = fixed('ORDER BY t.position, t.id');

@Injectable()
export class LessonsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
  ) {}

  /** What draws lessons out, by the reasons for which a project ended. */
  prompts({ reasons }: LessonPromptArgs): LessonPrompt[] {
    return reasons ? promptsFor(reasons) : allPrompts();
  }

  /** Somebody writes down what was learnt; what is not said of it is as its project says. */
  async write(actor: Actor, id: string, input: LessonWriteInput): Promise<Lesson> {
    return this.db.transaction(async () => {
      const { projectId = null, language = actor.locale, ...told } = input;
      const project = projectId && (await this.db.seen(actor, Project, projectId, 'input.projectId'));
      const { organisationId, memberId: writtenById } = actor;
      lessonPolicy.write.demand(actor, { projectId, organisationId });
      const lesson = Lesson.begun({ id, projectId, organisationId, writtenById, language });
      await this.demandKnown(told);
      lesson.tell({ ...(project && (await this.inherited(project, language))), ...said(told) });
      await this.db.insert(lesson);
      await this.history.record(actor, 'lesson.write', lesson);
      return lesson;
    });
  }

  /** What was written is put right. */
  async amend(actor: Actor, id: string, expectedVersion: number, input: LessonAmendInput): Promise<Lesson> {
    return this.db.transaction(async () => {
      const lesson = await this.db.lock(actor, Lesson, id, expectedVersion);
      lessonPolicy.amend.demand(actor, lesson);
      await this.demandKnown(input);
      lesson.tell(input);
      return this.kept(actor, 'lesson.amend', lesson);
    });
  }

  /** It is read by the workspace, or by everybody, from now on. */
  async publish(actor: Actor, id: string, expectedVersion: number, input: LessonPublishInput): Promise<Lesson> {
    return this.db.transaction(async () => {
      const lesson = await this.db.lock(actor, Lesson, id, expectedVersion);
      lessonPolicy.publish.demand(actor, lesson);
      lesson.publish(input.audience, this.clock.today(), actor.memberId);
      return this.kept(actor, 'lesson.publish', lesson);
    });
  }

  /** It no longer holds, or should not have been written. */
  async withdraw(actor: Actor, id: string, expectedVersion: number, input: LessonWithdrawInput): Promise<Lesson> {
    return this.db.transaction(async () => {
      const lesson = await this.db.lock(actor, Lesson, id, expectedVersion);
      lessonPolicy.withdraw.demand(actor, lesson);
      lesson.withdraw(this.clock.today(), input.reason ?? null);
      return this.kept(actor, 'lesson.withdraw', lesson, input.reason);
    });
  }

  private async demandKnown({ insatsomradeIds, funderIds }: LessonTold): Promise<void> {
    await demandKnown(this.db, Insatsomrade, namedIn('insatsomradeIds', insatsomradeIds));
    await demandKnown(this.db, Organisation, namedIn('funderIds', funderIds));
  }

  /** What the project says of what a lesson of it is about. */
  private async inherited(
    { id, endedEarly, targetGroup, tags }: Project,
    language: Lesson['language'],
  ): Promise<LessonTold> {
    const [sources, areas] = await Promise.all([
      this.db.select(FundingSource, (t) => sql`${t}.project_id = ${id}`, IN_ORDER),
      this.db.select(ProjectInsatsomrade, (t) => sql`${t}.project_id = ${id}`, IN_ORDER),
    ]);
    return {
      insatsomradeIds: areas.map(({ insatsomradeId }) => insatsomradeId),
      reasons: endedEarly?.reasons ?? [],
      targetGroup: targetGroup?.who[language] ?? null,
      funds: once(sources.map(({ fund }) => fund)),
      funderIds: once(sources.map(({ funderId, grantedById }) => funderId ?? grantedById)),
      tags,
    };
  }

  private async kept(actor: Actor, verb: string, lesson: Lesson, reason?: string | null): Promise<Lesson> {
    await this.db.amend(lesson);
    await this.history.record(actor, verb, lesson, { reason: reason ?? null });
    return lesson;
  }
}

/** What is said, without what was left out. */
function said(told: LessonTold): LessonTold {
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
}

function once<T>(values: readonly (T | null)[]): T[] {
  return [...new Set(values.filter((value) => value !== null))];
}

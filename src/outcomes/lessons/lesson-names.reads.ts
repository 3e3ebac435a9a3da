// Lessons with the names of all that they point at: what they are told with outside the workspace.
import { Injectable } from '@nestjs/common';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import type { Lesson } from './lesson.entity.js';
import { promptOf } from './lesson-prompts.js';
import { OpenLesson, OpenLessonAnswer } from './open-lesson.view.reads.js';

const IN_ORDER = fixed('ORDER BY t.position, t.id');

@Injectable()
export class LessonNames {
  constructor(private readonly db: Database) {}

  /** The lessons in their order, as plain values. */
  async of(lessons: readonly Lesson[]): Promise<OpenLesson[]> {
    if (!lessons.length) return [];
    const projectIds = lessons.flatMap(({ projectId }) => projectId ?? []);
    const organisationIds = lessons.flatMap(({ organisationId, funderIds }) => [organisationId, ...funderIds]);
    const areaIds = lessons.flatMap(({ insatsomradeIds }) => insatsomradeIds);
    const [projects, organisations, areas] = await Promise.all([
      this.db.select(Project, (t) => sql`${t}.id = ANY(${projectIds}::uuid[])`),
      this.db.select(Organisation, (t) => sql`${t}.id = ANY(${organisationIds}::uuid[])`),
      this.db.select(Insatsomrade, (t) => sql`${t}.id = ANY(${areaIds}::uuid[])`, IN_ORDER),
    ]);
    const nameOf = (id: string): string => organisations.find((one) => one.id === id)?.name ?? '';
    return lessons.map((lesson) =>
      OpenLesson.of(lesson, {
        answers: lesson.answers.flatMap(answered),
        insatsomraden: areas.filter(({ id }) => lesson.insatsomradeIds.includes(id)).map(({ name }) => name),
        projectName: projects.find(({ id }) => id === lesson.projectId)?.name ?? null,
        organisationName: nameOf(lesson.organisationId),
        funderNames: lesson.funderIds.map(nameOf),
      }),
    );
  }
}

function answered({ prompt, text }: Lesson['answers'][number]): OpenLessonAnswer[] {
  const question = promptOf(prompt)?.question;
  return question ? [Object.assign(new OpenLessonAnswer(), { question, text })] : [];
}

// What a package of lessons tells, before anything is set: a project, and what it has taught.
import type { Day } from '#platform/values/day.js';
import type { Project } from '#programme/projects/project.entity.js';
import type { OpenLesson } from '../lessons/open-lesson.view.reads.js';

export interface LessonPackage {
  project: Project;
  /** The owner or coordinator first. */
  partnerNames: readonly string[];
  funderNames: readonly string[];
  funds: readonly string[];
  lessons: readonly OpenLesson[];
  madeOn: Day;
  isPaidByUnion: boolean;
  isDemo: boolean;
}

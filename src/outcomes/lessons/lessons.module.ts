// Lessons: what was learnt, kept so that the next project begins with it.
import { Module } from '@nestjs/common';
import { LessonNames } from './lesson-names.reads.js';
import { LessonResolver } from './lesson.resolver.js';
import { LessonsService } from './lesson.service.js';
import { OpenLessonResolver } from './open-lesson.resolver.js';
import { OpenLessonsService } from './open-lesson.service.js';
import { ProjectLessonFields } from './project.fields.js';

@Module({
  providers: [LessonsService, LessonNames, OpenLessonsService, LessonResolver, OpenLessonResolver, ProjectLessonFields],
  exports: [LessonsService, LessonNames],
})
export class LessonsModule {}

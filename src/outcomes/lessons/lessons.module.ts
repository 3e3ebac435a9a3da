// Lessons: what was learnt, kept so that the next project begins with it.
import { Module } from '@nestjs/common';
import { LessonResolver } from './lesson.resolver.js';
import { LessonsService } from './lesson.service.js';
import { ProjectLessonFields } from './project.fields.js';

@Module({
  providers: [LessonsService, LessonResolver, ProjectLessonFields],
  exports: [LessonsService],
})
export class LessonsModule {}

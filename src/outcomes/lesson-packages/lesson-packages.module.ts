// Packages of lessons: a paper to read and the data behind it, in one file.
import { Module } from '@nestjs/common';
import { Press } from '#platform/paper/press.js';
import { LessonsModule } from '../lessons/lessons.module.js';
import { LessonPackageReads } from './lesson-package.reads.js';
import { LessonPackagesService } from './lesson-package.service.js';
import { LessonPackagesController } from './lesson-packages.controller.js';
import { ProjectLessonPackageFields } from './project.fields.js';

@Module({
  imports: [LessonsModule],
  controllers: [LessonPackagesController],
  providers: [Press, LessonPackageReads, LessonPackagesService, ProjectLessonPackageFields],
})
export class LessonPackagesModule {}

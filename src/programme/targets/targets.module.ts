// What projects promised in numbers.
import { Module } from '@nestjs/common';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { TargetsOfProject } from './project.fields.js';
import { TargetResolver } from './target.resolver.js';
import { TargetService } from './target.service.js';

@Module({
  imports: [ProjectsModule],
  providers: [TargetService, TargetResolver, TargetsOfProject],
  exports: [TargetService],
})
export class TargetsModule {}

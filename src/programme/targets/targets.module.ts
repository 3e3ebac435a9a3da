// What projects promised in numbers.
import { Module } from '@nestjs/common';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { RevisionsOfTarget, TargetsOfProject } from './project.fields.js';
import { TargetFacts } from './target-facts.service.js';
import { TargetPlans } from './target-plans.service.js';
import { TargetResolver } from './target.resolver.js';
import { TargetService } from './target.service.js';

@Module({
  imports: [ProjectsModule],
  providers: [TargetService, TargetFacts, TargetPlans, TargetResolver, TargetsOfProject, RevisionsOfTarget],
  exports: [TargetService],
})
export class TargetsModule {}

// Skills by the names that the workspace has agreed on, and the studies that needs come from.
import { Module } from '@nestjs/common';
import { SkillResolver } from './skill.resolver.js';
import { SkillsService } from './skill.service.js';
import { StudyResolver } from './study.resolver.js';
import { StudiesService } from './study.service.js';

@Module({ providers: [SkillsService, SkillResolver, StudiesService, StudyResolver] })
export class SkillsModule {}

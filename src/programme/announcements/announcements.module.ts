// Programmes as they were announced: loaded from files, once or again.
import { Module } from '@nestjs/common';
import { WorkspacesModule } from '#access/workspaces/workspaces.module.js';
import { InsatsomradenModule } from '#programme/insatsomraden/insatsomraden.module.js';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { TargetsModule } from '#programme/targets/targets.module.js';
import { AnnouncedProjectService } from './announced-project.service.js';
import { AnnouncedWorldService } from './announced-world.service.js';
import { AnnouncementsService } from './announcement.service.js';
import { Ledger } from './ledger.service.js';

@Module({
  imports: [WorkspacesModule, InsatsomradenModule, ProjectsModule, TargetsModule],
  providers: [AnnouncementsService, AnnouncedWorldService, AnnouncedProjectService, Ledger],
  exports: [AnnouncementsService],
})
export class AnnouncementsModule {}

// Projects as they were announced, with all their parts.
import { Module } from '@nestjs/common';
import { ProjectEndService } from './project-end.service.js';
import { ProjectFields, ProjectRoleFields } from './project.fields.js';
import { ProjectPartnersResolver } from './project-partners.resolver.js';
import { ProjectPartnersService } from './project-partners.service.js';
import { ProjectPartsService } from './project-parts.service.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

const services = [ProjectService, ProjectEndService, ProjectPartsService, ProjectPartnersService];

@Module({
  providers: [...services, ProjectResolver, ProjectPartnersResolver, ProjectFields, ProjectRoleFields],
  exports: services,
})
export class ProjectsModule {}

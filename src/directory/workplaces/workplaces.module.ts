// Workplaces: where the companies work.
import { Module } from '@nestjs/common';
import { CompanyWorkplaceFields } from './company.fields.js';
import { WorkplaceResolver } from './workplace.resolver.js';
import { WorkplaceService } from './workplace.service.js';

@Module({ providers: [WorkplaceService, WorkplaceResolver, CompanyWorkplaceFields], exports: [WorkplaceService] })
export class WorkplacesModule {}

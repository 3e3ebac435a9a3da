// Those who own, partner in or fund projects.
import { Module } from '@nestjs/common';
import { OrganisationResolver } from './organisation.resolver.js';
import { OrganisationsService } from './organisation.service.js';

@Module({ providers: [OrganisationsService, OrganisationResolver], exports: [OrganisationsService] })
export class OrganisationsModule {}

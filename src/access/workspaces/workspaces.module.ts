// Consortia and the worlds of their own.
import { Module } from '@nestjs/common';
import { CredentialsModule } from '../credentials/credentials.module.js';
import { MembersModule } from '../members/members.module.js';
import { WorkspacesService } from './workspace.service.js';

@Module({ imports: [CredentialsModule, MembersModule], providers: [WorkspacesService], exports: [WorkspacesService] })
export class WorkspacesModule {}

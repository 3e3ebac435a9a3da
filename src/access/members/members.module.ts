// The people of a workspace and what they are in its projects.
import { Module } from '@nestjs/common';
import { AuthSessionsModule } from '../auth-sessions/auth-sessions.module.js';
import { HistoryEntryFields } from './history-entry.fields.js';
import { MemberFields } from './member.fields.js';
import { MembersReads } from './member.reads.js';
import { MemberResolver } from './member.resolver.js';
import { MembersService } from './member.service.js';
import { ProjectRolesService } from './project-role.service.js';

const used = [MembersReads, MembersService, ProjectRolesService];

@Module({
  imports: [AuthSessionsModule],
  providers: [...used, MemberResolver, MemberFields, HistoryEntryFields],
  exports: used,
})
export class MembersModule {}

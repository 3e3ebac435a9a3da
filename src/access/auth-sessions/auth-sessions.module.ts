// Sessions, and who is asking on every request.
import { Module } from '@nestjs/common';
import { Gatekeeper } from '#platform/authority/gatekeeper.js';
import { DevicesModule } from '../devices/devices.module.js';
import { AccountWorkspacesService } from './account-workspace.service.js';
import { AuthSessionsService } from './auth-session.service.js';
import { EntrancesService } from './entrance.service.js';
import { KeyEntrance } from './key-entrance.js';
import { SessionGatekeeper } from './session.gatekeeper.js';
import { ViewingsService } from './viewing.service.js';

const used = [AccountWorkspacesService, AuthSessionsService, EntrancesService];

@Module({
  imports: [DevicesModule],
  providers: [...used, KeyEntrance, ViewingsService, { provide: Gatekeeper, useClass: SessionGatekeeper }],
  exports: used,
})
export class AuthSessionsModule {}

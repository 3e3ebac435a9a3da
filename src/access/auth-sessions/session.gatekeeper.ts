// Who is asking: a person by the cookie of a session, or a machine by its key. Everybody else goes on as nobody.
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { Gatekeeper } from '#platform/authority/gatekeeper.js';
import { readConfig } from '#platform/config.js';
import { work } from '#platform/context.js';
import { MemberDevicesService } from '../devices/member-device.service.js';
import { isFor } from './account-header.js';
import { AuthSessionsService } from './auth-session.service.js';
import { EntrancesService } from './entrance.service.js';
import { KeyEntrance } from './key-entrance.js';
import { takeToken, tokenIn } from './session-cookie.js';
import { authSessionRefusals } from './auth-session.entity.js';
import { viewedAsIn } from './view-as-header.js';
import { ViewingsService } from './viewing.service.js';
import { workspaceIn } from './workspace-header.js';

@Injectable()
export class SessionGatekeeper implements Gatekeeper {
  constructor(
    private readonly sessions: AuthSessionsService,
    private readonly entrances: EntrancesService,
    private readonly keys: KeyEntrance,
    private readonly viewings: ViewingsService,
    private readonly devices: MemberDevicesService,
  ) {}

  /** A bearer that is no good is refused here; a cookie that has had its time is taken back, and signs nobody in. */
  async admit(request: IncomingMessage): Promise<void> {
    await this.identify(request);
    const viewedAs = viewedAsIn(request);
    if (viewedAs) await this.viewings.begin(viewedAs);
    this.devices.hear(request);
  }

  private async identify(request: IncomingMessage): Promise<void> {
    const bearer = /^Bearer\s+(.*)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (bearer !== undefined) return this.keys.admit(bearer.trim(), workspaceIn(request));
    demandOwnOrigin(request);
    const token = tokenIn(request);
    if (token) await this.admitToken(token, request as Request);
  }

  private async admitToken(token: string, request: Request): Promise<void> {
    const session = await this.sessions.find(token);
    if (!session || !this.sessions.counts(session, false)) {
      if (request.res) takeToken(request.res);
      return;
    }
    // The cookie is another's than the request's own: nobody is asking, and the cookie stays.
    if (!isFor(request, session.email)) return;
    await this.entrances.enter(session, workspaceIn(request));
    const { actor } = work();
    const leads = actor?.has('ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER') ?? false;
    if (this.sessions.counts(session, leads)) await this.sessions.note(session);
    else await this.entrances.leave();
  }
}

/** A browser says where a request comes from; another site's page may not use somebody's cookie (ASVS 5.0, 3.5.1). */
function demandOwnOrigin({ headers }: IncomingMessage): void {
  const { origin, host } = headers;
  if (origin === undefined) return;
  const from = URL.canParse(origin) ? new URL(origin).host : undefined;
  const own = [host?.toLowerCase(), new URL(readConfig(process.env).publicUrl).host];
  if (!from || !own.includes(from)) throw authSessionRefusals.ORIGIN_FOREIGN({});
}

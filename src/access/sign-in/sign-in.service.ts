// Signing in and out, and who one is then.
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { Request } from 'express';
import { work } from '#platform/context.js';
import { refuse } from '#platform/errors.js';
import { log } from '#platform/log.js';
import { Account } from '../workspaces/account.entity.js';
import { Workspace } from '../workspaces/workspace.entity.js';
import { AuthSessionsService } from '../auth-sessions/auth-session.service.js';
import { credentialRefusals } from '../credentials/credential.entity.js';
import { CredentialsService, type Proved } from '../credentials/credential.service.js';
import { EntrancesService, type KnownWorkspace } from '../auth-sessions/entrance.service.js';
import { Me } from './me.reads.js';
import { OwnSessionsService } from './own-session.service.js';
import { deviceOf } from '../devices/device-name.rules.js';
import { giveToken, isSecure, responseTo, tokenIn } from '../auth-sessions/session-cookie.js';
import { workspaceIn } from '../auth-sessions/workspace-header.js';

export interface Proof {
  email: string;
  password: string;
  isOwnDevice: boolean;
}

/** How a session begins: on whose device, and in which workspace. */
export interface Beginning {
  isOwnDevice: boolean;
  wanted: string | undefined;
}

@Injectable()
export class SignInService implements OnApplicationBootstrap {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly sessions: AuthSessionsService,
    private readonly entrances: EntrancesService,
    private readonly own: OwnSessionsService,
    private readonly http: HttpAdapterHost,
  ) {}

  onApplicationBootstrap(): void {
    const isServed = Boolean(this.http.httpAdapter);
    if (isServed && !isSecure())
      log('warn', 'sign-in.plain', { message: 'PUBLIC_URL is not https: cookies travel in clear text.' });
  }

  /** Proves who one is and opens a session; the one before in the same browser ends. */
  async signIn(request: Request, { email, password, isOwnDevice }: Proof): Promise<Me> {
    const proved = await this.credentials.prove(email, password, request.ip ?? '');
    return this.begin(request, proved, { isOwnDevice, wanted: workspaceIn(request) });
  }

  /** Opens a session for an account that has proved itself. */
  async begin(request: Request, proved: Proved, { isOwnDevice, wanted }: Beginning): Promise<Me> {
    const token = await this.sessions.open(proved, isOwnDevice, deviceOf(request.headers['user-agent']));
    if (!token) throw credentialRefusals.SIGN_IN_FAILED({});
    await this.endPresent(request);
    const session = await this.sessions.find(token);
    if (!session) throw new Error('A session that was opened is there.');
    giveToken(responseTo(request), token, isOwnDevice);
    await this.entrances.enter(session, wanted);
    return this.present();
  }

  /** Ends the session. Done again, or by somebody who is not signed in, it is done already. */
  async signOut(request: Request): Promise<boolean> {
    await this.endPresent(request);
    await this.own.leave(request);
    return true;
  }

  /** Who one is, or null. */
  me(): Me | null {
    return this.entrances.present() ? this.present() : null;
  }

  private async endPresent(request: Request): Promise<void> {
    const token = tokenIn(request);
    if (token) await this.sessions.end(token);
  }

  private present(): Me {
    const entrance = this.entrances.present();
    if (!entrance) throw refuse.UNAUTHENTICATED({});
    const { accountId, email, workspaces } = entrance;
    const { actor } = work();
    const all = workspaces.map(asWorkspace);
    return Object.assign(new Me(), {
      account: Object.assign(new Account(), { id: accountId, email }),
      workspace: all.find(({ id }) => id === actor?.workspaceId) ?? null,
      workspaces: all,
    });
  }
}

function asWorkspace({ id, slug, name, isDemo }: KnownWorkspace): Workspace {
  return Object.assign(new Workspace(), { id, slug, name, isDemo });
}

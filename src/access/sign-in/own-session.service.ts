// One's own sessions: where one is signed in, and how one is signed out elsewhere.
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { refuse } from '#platform/errors.js';
import type { AuthSession } from '../auth-sessions/auth-session.entity.js';
import { AuthSessionsService, isOfSession, type FoundSession } from '../auth-sessions/auth-session.service.js';
import { EntrancesService } from '../auth-sessions/entrance.service.js';
import { forgetPages, giveToken, responseTo, takeToken } from '../auth-sessions/session-cookie.js';

@Injectable()
export class OwnSessionsService {
  constructor(
    private readonly sessions: AuthSessionsService,
    private readonly entrances: EntrancesService,
  ) {}

  /** The session of whoever asks: a person who signed in, never a key. */
  demand(permission: string): FoundSession {
    const entrance = this.entrances.present();
    if (!entrance) throw refuse.UNAUTHENTICATED({});
    if (!isOfSession(entrance)) throw refuse.FORBIDDEN({ permission });
    return entrance;
  }

  /** The sessions that count today, last used first; none for a key. */
  async all(): Promise<AuthSession[]> {
    const entrance = this.entrances.present();
    return isOfSession(entrance) ? this.sessions.of(entrance) : [];
  }

  /** Ends one of one's own sessions. One that is over, or another's, is not there to be ended: that is no news. */
  async end(request: Request, id: string): Promise<boolean> {
    const present = this.demand('session:end');
    await this.sessions.endOne(present.accountId, id);
    if (id === present.id) await this.leave(request);
    return true;
  }

  /** Ends all of one's sessions, this one too. Done again, it is done already. */
  async endAll(request: Request): Promise<boolean> {
    const entrance = this.entrances.present();
    if (isOfSession(entrance)) await this.sessions.endAll(entrance.accountId);
    await this.leave(request);
    return true;
  }

  /** The browser forgets who was here. */
  async leave(request: Request): Promise<void> {
    takeToken(responseTo(request));
    forgetPages(responseTo(request));
    await this.entrances.leave();
  }

  /** The same session goes on under another token; whoever had the old one has nothing. */
  keep(request: Request, token: string, { isOwnDevice }: FoundSession): void {
    giveToken(responseTo(request), token, isOwnDevice);
  }
}

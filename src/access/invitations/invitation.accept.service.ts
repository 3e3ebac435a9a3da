// Accepting an invitation: the link proves the address, the password proves the person, and a place is taken.
import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { CredentialsService, type Proved } from '../credentials/credential.service.js';
import type { Me } from '../sign-in/me.reads.js';
import { SignInService } from '../sign-in/sign-in.service.js';
import type { Invitation } from './invitation.entity.js';
import { InvitationJoinService } from './invitation.join.service.js';

/** Who the invited person says they are. */
export interface Introduction {
  name: string;
  password: string;
}

const LONGEST_NAME = 200;

@Injectable()
export class InvitationAcceptService {
  constructor(
    private readonly invitations: InvitationJoinService,
    private readonly credentials: CredentialsService,
    private readonly signIns: SignInService,
  ) {}

  /**
   * Makes the account, or asks the one there is for its password, and signs it in as a member. Each step can be taken
   * again: who loses the answer signs in, or opens the link once more.
   */
  async accept(request: Request, token: string, { name, password }: Introduction): Promise<Me> {
    const invitation = await this.invitations.find({ token, address: request.ip ?? '' });
    const introduction = { name: name.trim().slice(0, LONGEST_NAME) || invitation.name, password };
    const proved = await this.prove(request.ip ?? '', invitation, introduction);
    await this.invitations.join(invitation.id, proved.accountId, introduction.name);
    return this.signIns.begin(request, proved, { isOwnDevice: false, wanted: invitation.workspaceId });
  }

  private async prove(address: string, invitation: Invitation, { name, password }: Introduction): Promise<Proved> {
    const { email } = invitation;
    if (await this.credentials.hasPassword(email)) return this.credentials.prove(email, password, address);
    const context = [email, name, ...(await this.invitations.surroundings(invitation))];
    this.credentials.demandSound(password, context);
    const accountId = await this.credentials.accountFor(email);
    // Two who open the link at once choose one password: the first.
    const first = await this.credentials.establish(accountId, password);
    return first ?? this.credentials.prove(email, password, address);
  }
}

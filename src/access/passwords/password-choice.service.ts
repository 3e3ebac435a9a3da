// A password that somebody chooses, and one that they say they have.
import { Injectable } from '@nestjs/common';
import { Refusal } from '#platform/errors.js';
import { CredentialsService } from '../credentials/credential.service.js';
import { PasswordReads } from './password.reads.js';

@Injectable()
export class PasswordChoicesService {
  constructor(
    private readonly credentials: CredentialsService,
    private readonly reads: PasswordReads,
  ) {}

  /** What is kept of a password that an account chooses; one that is short or guessable is refused at its field. */
  async hashOf(accountId: string, password: string, field: string): Promise<string> {
    this.credentials.demandSound(password, await this.reads.surroundings(accountId), field);
    return this.credentials.hashOf(password);
  }

  /** Whether this is the password of an address; saying so wrongly costs as much as in signing in. */
  async has(email: string, password: string, address: string): Promise<boolean> {
    try {
      await this.credentials.prove(email, password, address);
      return true;
    } catch (error) {
      if (error instanceof Refusal && error.code === 'SIGN_IN_FAILED') return false;
      throw error;
    }
  }

  /** Whether it is the password already. It counts as no attempt of its own: call it after one that was counted. */
  async isAlready(email: string, password: string): Promise<boolean> {
    return this.credentials.isPresent(email, password);
  }
}

// Hashes passwords with argon2id, a few at a time, so that a flood of sign-ins cannot starve everybody else.
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { refuse } from '#platform/errors.js';
import { newSecret } from './secret.js';

/** Approved by ASVS 5.0, appendix C; argon2id is what the library makes unless told otherwise. */
const PARAMETERS = { memoryCost: 47_104, timeCost: 1, parallelism: 1 } as const;

const AT_ONCE = 2;
const WAITING_AT_MOST = 50;

/** What somebody who met a full queue is told to wait. */
const BUSY_SECONDS = 2;

@Injectable()
export class PasswordHashes {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private decoy?: Promise<string>;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(Buffer.from(password), PARAMETERS));
  }

  /** Whether the password is the one that was hashed. Without a hash it takes as long, and says no. */
  async isPassword(password: string, kept: string | undefined): Promise<boolean> {
    const held = kept ?? (await this.nobodys());
    const is = await this.inTurn(() => verify(held, Buffer.from(password)));
    return is && kept !== undefined;
  }

  /** Whether a hash was made with less than what is asked for today. */
  isOutdated(kept: string): boolean {
    const [, memory = 0, time = 0] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(kept)?.map(Number) ?? [];
    return memory < PARAMETERS.memoryCost || time < PARAMETERS.timeCost;
  }

  private nobodys(): Promise<string> {
    this.decoy ??= hash(newSecret(), PARAMETERS);
    return this.decoy;
  }

  private async inTurn<T>(story: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await this.queue();
    else this.running += 1;
    try {
      return await story();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** Whoever leaves passes the place on, so that nobody slips in between. */
  private queue(): Promise<void> {
    if (this.waiting.length >= WAITING_AT_MOST) throw refuse.RATE_LIMITED({ seconds: BUSY_SECONDS });
    return new Promise((resolve) => this.waiting.push(resolve));
  }
}

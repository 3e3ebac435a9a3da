// An attempt to sign in: what the delay per account and the budget per address are counted from.
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { InstantColumn } from '#platform/database/columns.js';

/** `PENDING` counts as failed, so that many attempts at once cannot all be first. */
export const AttemptOutcome = { PENDING: 'PENDING', FAILED: 'FAILED', SUCCEEDED: 'SUCCEEDED' } as const;
export type AttemptOutcome = keyof typeof AttemptOutcome;

@Local()
@Entity()
@Index(['emailHash', 'at'])
@Index(['network', 'at'])
export class SignInAttempt {
  @PrimaryColumn('uuid')
  id: string;

  /** SHA-256 of the address in lower case, so that unknown addresses are not gathered here. */
  @Column('text')
  emailHash: string;

  /** The IPv4 address, or the /64 of an IPv6 address. */
  @Column('text')
  network: string;

  @Column('text')
  outcome: AttemptOutcome;

  @InstantColumn()
  at: Date;
}

// Somebody is signed in: a row that can be taken away, found by the hash of the token in the cookie.
import { Column, Entity, Index, PrimaryColumn, Unique, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { IdColumn, InstantColumn, RefersTo } from '#platform/database/columns.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { refusals } from '#platform/errors.js';
import { Account } from '../workspaces/account.entity.js';

export const authSessionRefusals = refusals({
  ORIGIN_FOREIGN: {
    sv: 'Anropet kommer från en annan webbplats och släpps inte in.',
    en: 'The request comes from another site and is not let in.',
  },
});

@Local()
@Entity()
@Unique('auth_session_token_hash_uq', ['tokenHash'])
@Index(['accountId'])
@Index(['expiresAt'])
export class AuthSession {
  @PrimaryColumn('uuid')
  id: string;

  @IdColumn()
  accountId: string;

  @RefersTo(() => Account, 'account_id')
  readonly account?: Relation<Account>;

  /** SHA-256 of the token; the token itself is nowhere but in the browser. */
  @Column('text')
  tokenHash: string;

  /** Whether the person has named the device as their own, which gives the session a longer life. */
  @Column('boolean')
  isOwnDevice: boolean;

  @InstantColumn()
  createdAt: Date;

  /** When it was last used, to the minute. */
  @InstantColumn()
  seenAt: Date;

  /** The end of its longest life, used or not. */
  @InstantColumn()
  expiresAt: Date;

  /** Ends every session of the accounts that a statement selects. */
  static endOf(accounts: Sql): Sql {
    return sql`DELETE FROM auth_session WHERE account_id IN (${accounts})`;
  }
}

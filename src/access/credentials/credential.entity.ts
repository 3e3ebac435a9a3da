// The proof of an account: the argon2id hash of its password, which the app role cannot read (decision record 15).
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { InstantColumn, RefersTo } from '#platform/database/columns.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { refusals } from '#platform/errors.js';
import { Account } from '../workspaces/account.entity.js';

/** One sentence for every reason that would tell a stranger who has an account. */
export const credentialRefusals = refusals({
  SIGN_IN_FAILED: {
    sv: 'E-postadressen eller lösenordet stämmer inte.',
    en: 'The address or the password is not right.',
  },
  PASSWORD_GUESSABLE: {
    sv: 'Lösenordet är för lätt att gissa. Ta hellre en mening som bara du skulle skriva.',
    en: 'The password is too easy to guess. Rather take a sentence that only you would write.',
  },
});

@Local()
@Entity()
export class Credential {
  @PrimaryColumn('uuid')
  accountId: string;

  @RefersTo(() => Account, 'account_id')
  readonly account?: Relation<Account>;

  /** In the PHC form, which says its own parameters. */
  @Column('text')
  passwordHash: string;

  @InstantColumn()
  changedAt: Date;

  /** Keeps everybody who would open a session with the present password waiting, once those under way are through. */
  static lock(accountId: string): Sql {
    return sql`SELECT FROM credential WHERE account_id = ${accountId} FOR UPDATE`;
  }

  /** Gives the accounts that a statement selects as `account_id` this password, in place of any other. */
  static put(accounts: Sql, passwordHash: string, now: Date): Sql {
    return sql`INSERT INTO credential (account_id, password_hash, changed_at)
      SELECT account_id, ${passwordHash}::text, ${now}::timestamptz FROM ${accounts}
      ON CONFLICT (account_id) DO UPDATE SET password_hash = EXCLUDED.password_hash, changed_at = EXCLUDED.changed_at`;
  }
}

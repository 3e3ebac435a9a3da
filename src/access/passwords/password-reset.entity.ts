// Somebody has asked for a new password: for whom, until when the link in the letter can be used, and its secret as a hash.
import { Column, Entity, Index, PrimaryColumn, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { IdColumn, InstantColumn, RefersTo } from '#platform/database/columns.js';
import { sql, type Sql } from '#platform/database/sql.js';
import { refusals } from '#platform/errors.js';
import { Account } from '../workspaces/account.entity.js';

export const passwordRefusals = refusals({
  PASSWORD_RESET_INVALID: {
    sv: 'Länken gäller inte. Be om en ny.',
    en: 'The link is not valid. Ask for a new one.',
  },
  PASSWORD_RESET_EXPIRED: {
    sv: 'Länken har gått ut: den gäller i en timme. Be om en ny.',
    en: 'The link has expired: it can be used for an hour. Ask for a new one.',
  },
  PASSWORD_RESET_USED: {
    sv: 'Länken är redan använd. Logga in med ditt nya lösenord, eller be om en ny länk.',
    en: 'The link has been used already. Sign in with your new password, or ask for a new link.',
  },
  PASSWORD_WRONG: {
    sv: 'Det är inte ditt nuvarande lösenord.',
    en: 'That is not your present password.',
  },
});

@Local()
@Entity()
@Index(['accountId'])
@Index(['askedAt'])
export class PasswordReset {
  @PrimaryColumn('uuid')
  id: string;

  /** Null when nobody has the address that was given: the asking is noted all the same, so that it takes as long. */
  @IdColumn({ nullable: true })
  accountId: string | null;

  @RefersTo(() => Account, 'account_id', { nullable: true })
  readonly account?: Relation<Account> | null;

  /** SHA-256 of the secret in the letter; null until it is written. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  @InstantColumn()
  askedAt: Date;

  /** When somebody took it upon themselves to write the letter. */
  @InstantColumn({ nullable: true })
  takenAt: Date | null;

  /** When it was handed over; until then somebody else may take it up, with a secret of its own. */
  @InstantColumn({ nullable: true })
  writtenAt: Date | null;

  /** The last moment the link can be used. */
  @InstantColumn({ nullable: true })
  expiresAt: Date | null;

  @InstantColumn({ nullable: true })
  usedAt: Date | null;

  /** Notes that a new password was asked for, in one statement whether or not anybody has the address. */
  static note(id: string, email: string, now: Date): Sql {
    return sql`INSERT INTO password_reset (id, account_id, asked_at)
      VALUES (${id}, (SELECT a.id FROM account a WHERE lower(a.email) = ${email}), ${now})`;
  }
}

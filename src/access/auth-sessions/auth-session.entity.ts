// Somebody is signed in: a row that can be taken away, found by the hash of the token in the cookie.
import { Field, ID, ObjectType } from '@nestjs/graphql';
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

@ObjectType({ description: 'Pågående inloggning på en enhet. Somebody is signed in on a device.' })
@Local()
@Entity()
@Unique('auth_session_token_hash_uq', ['tokenHash'])
@Index(['accountId'])
@Index(['expiresAt'])
export class AuthSession {
  @Field(() => ID, { description: 'Which one, for ending it.' })
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
  @Field({ description: 'Whether one has called the device one’s own, where one stays signed in longer.' })
  @Column('boolean')
  isOwnDevice: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The browser and the system, such as `Chrome · Android`; null when it did not say.',
  })
  @Column('text', { nullable: true })
  device: string | null;

  @Field(() => Date, { name: 'signedInAt', description: 'When one signed in there.' })
  @InstantColumn()
  createdAt: Date;

  /** When it was last used, to the minute. */
  @Field(() => Date, { name: 'lastSeenAt', description: 'When it was last used, to the minute.' })
  @InstantColumn()
  seenAt: Date;

  /** The end of its longest life, used or not. */
  @InstantColumn()
  expiresAt: Date;

  /** Not a column. */
  @Field({ description: 'Whether it is the one that asks.' })
  isThis: boolean;

  /** Ends every session of the accounts that a statement selects. */
  static endOf(accounts: Sql): Sql {
    return sql`DELETE FROM auth_session WHERE account_id IN (${accounts})`;
  }
}

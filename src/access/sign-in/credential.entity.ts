// The proof of an account: the argon2id hash of its password, which the app role cannot read (decision record 15).
import { Column, Entity, PrimaryColumn, type Relation } from 'typeorm';
import { Local } from '#platform/database/classes.js';
import { InstantColumn, RefersTo } from '#platform/database/columns.js';
import { Account } from '../workspaces/account.entity.js';

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
}

// An account in a workspace, acting for one organisation.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn, RefersTo } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { IsText } from '#platform/graphql/rules.js';
import type { Day } from '#platform/values/day.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Account } from '../workspaces/account.entity.js';

@ObjectType({
  description:
    'Medlem: en person i arbetsytan som handlar för en organisation. A person in the workspace, acting for one organisation.',
})
@Entity()
@Unique('member_account_uq', ['workspaceId', 'accountId'])
@Index(['workspaceId', 'organisationId'])
export class Member extends VersionedRow {
  @IdColumn()
  accountId: string;

  @RefersTo(() => Account, 'account_id')
  readonly account?: Relation<Account>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation the member acts for.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'First and last name.' })
  @IsText(200)
  @Personal()
  @Column('text')
  name: string;

  @Field({ description: 'Whether the member administers the workspace: members, organisations, projects, areas.' })
  @Column('boolean')
  isAdmin: boolean;

  @Field(() => DayScalar, { description: 'The day the member joined.' })
  @DayColumn()
  joinedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day the member left; null while still here.' })
  @DayColumn({ nullable: true })
  leftOn: Day | null;
}

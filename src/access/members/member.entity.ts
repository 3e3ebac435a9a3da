// An account in a workspace, acting for one organisation.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn, RefersTo } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { IsText } from '#platform/graphql/rules.js';
import type { Day } from '#platform/values/day.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { Account } from '../workspaces/account.entity.js';

export const memberRefusals = refusals({
  MEMBER_LEFT: { sv: 'Medlemmen har lämnat arbetsytan ({since}).', en: 'The member has left the workspace ({since}).' },
  MEMBER_ALREADY: {
    sv: 'Personen är redan medlem i arbetsytan.',
    en: 'The person is already a member of the workspace.',
  },
  MEMBER_LAST_ADMIN: {
    sv: 'Arbetsytan måste ha minst en administratör. Gör någon annan till administratör först.',
    en: 'The workspace needs at least one admin. Make somebody else one first.',
  },
});

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

  @Field(() => [String], { description: 'What you may do here, such as `member:promote`.' })
  viewerCan: string[];

  /** Whether the member is one of us today; whoever has left has no rights, whatever else the row says. */
  get isHere(): boolean {
    return this.leftOn === null;
  }

  /** From now on an admin, or no longer. */
  administer(isAdmin: boolean): void {
    this.demandHere();
    this.isAdmin = isAdmin;
  }

  /** The member leaves; what they did stays under their name. */
  leave(on: Day): void {
    this.demandHere();
    this.leftOn = on;
    this.isAdmin = false;
  }

  /** Somebody who had left is back, in the place they are given now. */
  comeBack(place: Pick<Member, 'name' | 'organisationId' | 'isAdmin' | 'joinedOn'>): void {
    Object.assign(this, place, { leftOn: null });
  }

  /** Refuses to change anything about somebody who has left. */
  demandHere(field = 'id'): void {
    if (this.leftOn) throw memberRefusals.MEMBER_LEFT({ since: this.leftOn, field });
  }
}

// A place where a company works: its workplaces, not its seat, decide where the company is.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import { addressLine } from '../companies/address.rules.js';
import { Company } from '../companies/company.entity.js';

export const workplaceRefusals = refusals({
  WORKPLACE_ALREADY_CLOSED: {
    sv: 'Arbetsstället stängdes {since}.',
    en: 'The workplace was closed on {since}.',
  },
});

@ObjectType({ description: 'Arbetsställe. A place where a company works.' })
@Entity()
@Index('workplace_main_uq', ['workspaceId', 'companyId'], { unique: true, where: '"is_main" AND "closed_on" IS NULL' })
@Index(['workspaceId', 'companyId'])
export class Workplace extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that works there.' })
  company: Relation<Company>;

  @Field({ description: 'What it is called, such as the town or the plant.' })
  @Column('text')
  name: string;

  @Field({ description: 'Four digits: the municipality it lies in.' })
  @Column('text')
  municipalityCode: string;

  @Field(() => String, { nullable: true, description: 'Street and number.' })
  @Column('text', { nullable: true })
  streetAddress: string | null;

  @Field(() => String, { nullable: true, description: 'Five digits, or what its country uses.' })
  @Column('text', { nullable: true })
  postalCode: string | null;

  @Field(() => String, { nullable: true, description: 'Postort. The town of its address.' })
  @Column('text', { nullable: true })
  postTown: string | null;

  @Field({ description: 'Huvudarbetsställe: it decides where the company is; without one the oldest does.' })
  @Column('boolean')
  isMain: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was closed; null while it is in use.' })
  @DayColumn({ nullable: true })
  closedOn: Day | null;

  @Field(() => String, {
    nullable: true,
    description: 'Adressen på en rad, att söka på i en karta. The address on one line, to look up on a map.',
  })
  @Needs('streetAddress', 'postalCode', 'postTown')
  get addressLine(): string | null {
    return addressLine(this);
  }

  /** The company works there no longer. */
  close(on: Day): void {
    if (this.closedOn) throw workplaceRefusals.WORKPLACE_ALREADY_CLOSED({ since: this.closedOn });
    this.closedOn = on;
    this.isMain = false;
  }
}

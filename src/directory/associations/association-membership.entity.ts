// A company's membership of a trade association, from a day and until a day.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Company } from '../companies/company.entity.js';

export const associationRefusals = refusals({
  ASSOCIATION_ALREADY_JOINED: {
    sv: 'Företaget är redan med i branschorganisationen.',
    en: 'The company is already a member of the association.',
  },
  ASSOCIATION_ALREADY_LEFT: {
    sv: 'Medlemskapet upphörde {since}.',
    en: 'The membership ended on {since}.',
  },
  ASSOCIATION_LEFT_BEFORE_JOINED: {
    sv: 'Medlemskapet började {joinedOn}; det kan inte ha slutat före dess.',
    en: 'The membership began on {joinedOn}; it cannot have ended before.',
  },
  NOT_A_TRADE_ASSOCIATION: {
    sv: 'Organisationen är ingen branschorganisation i arbetsytan.',
    en: 'The organisation is no trade association in the workspace.',
  },
});

violation('association_membership_open_uq', () =>
  associationRefusals.ASSOCIATION_ALREADY_JOINED({ field: 'input.associationId' }),
);

@ObjectType({ description: 'Medlemskap i branschorganisation. A company’s membership of a trade association.' })
@Entity()
@Index('association_membership_open_uq', ['workspaceId', 'companyId', 'associationId'], {
  unique: true,
  where: '"left_on" IS NULL',
})
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'associationId'])
export class AssociationMembership extends VersionedRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company, { description: 'The company that is a member.' })
  company: Relation<Company>;

  @IdColumn()
  associationId: string;

  @BelongsTo(() => Organisation, { description: 'The trade association.' })
  association: Relation<Organisation>;

  @Field(() => DayScalar, { nullable: true, description: 'The day it joined; null when unknown.' })
  @DayColumn({ nullable: true })
  joinedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it left; null while it is a member.' })
  @DayColumn({ nullable: true })
  leftOn: Day | null;

  /** The company leaves the association. */
  leave(on: Day): void {
    if (this.leftOn) throw associationRefusals.ASSOCIATION_ALREADY_LEFT({ since: this.leftOn });
    if (this.joinedOn && on < this.joinedOn) {
      throw associationRefusals.ASSOCIATION_LEFT_BEFORE_JOINED({ joinedOn: this.joinedOn, field: 'input.on' });
    }
    this.leftOn = on;
  }
}

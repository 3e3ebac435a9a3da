// That a company, a person or an organisation is in a network, from when and until when.
import { Field, ObjectType } from '@nestjs/graphql';
import { Entity, Index, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { networkRefusals } from './network-refusals.entity.js';
import { Network } from './network.entity.js';

/** Who is in it: one of the three. */
export interface InNetwork {
  readonly companyId: string | null;
  readonly contactId: string | null;
  readonly bodyId: string | null;
}

@ObjectType({
  description: 'Med i ett nätverk. That a company, a person at one, or an organisation is in a network.',
})
@Entity()
@Index('network_member_company_uq', ['workspaceId', 'networkId', 'companyId'], {
  unique: true,
  where: '"left_on" IS NULL AND "company_id" IS NOT NULL',
})
@Index('network_member_contact_uq', ['workspaceId', 'networkId', 'contactId'], {
  unique: true,
  where: '"left_on" IS NULL AND "contact_id" IS NOT NULL',
})
@Index('network_member_body_uq', ['workspaceId', 'networkId', 'bodyId'], {
  unique: true,
  where: '"left_on" IS NULL AND "body_id" IS NOT NULL',
})
@Index(['workspaceId', 'networkId', 'joinedOn', 'id'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'bodyId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
export class NetworkMember extends VersionedRow implements InNetwork {
  @IdColumn()
  networkId: string;

  @BelongsTo(() => Network, { description: 'The network.' })
  network: Relation<Network>;

  /** That of the network. */
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** Who brought it in: fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner that brought it in.' })
  organisation: Relation<Organisation>;

  @IdColumn({ nullable: true })
  companyId: string | null;

  @BelongsTo(() => Company, { nullable: true, description: 'The company.' })
  company: Relation<Company> | null;

  @IdColumn({ nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, { nullable: true, description: 'The person at a company, as far as you see contacts.' })
  contact: Relation<Contact> | null;

  @IdColumn({ nullable: true })
  bodyId: string | null;

  @BelongsTo(() => Organisation, { nullable: true, description: 'The organisation.' })
  body: Relation<Organisation> | null;

  @Field(() => DayScalar, { description: 'The day it joined.' })
  @DayColumn()
  joinedOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it left; null while it is in.' })
  @DayColumn({ nullable: true })
  leftOn: Day | null;

  @Field(() => [String], { description: 'What you may do here, such as `networkMember:leave`.' })
  readonly viewerCan?: string[];

  static joined(id: string, { id: networkId, projectId }: Network, who: InNetwork, on: Day): NetworkMember {
    return Object.assign(new NetworkMember(), who, { id, networkId, projectId, joinedOn: on, leftOn: null });
  }

  leave(on: Day): void {
    if (this.leftOn) throw networkRefusals.NETWORK_MEMBER_LEFT({ since: this.leftOn, field: 'id' });
    if (on < this.joinedOn) {
      throw networkRefusals.NETWORK_MEMBER_LEFT_BEFORE({ joinedOn: this.joinedOn, field: 'input.on' });
    }
    this.leftOn = on;
  }
}

// An SNI code of a company: which industry, by which standard, and how heavy among its codes.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { BelongsTo, CountColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import { Company } from './company.entity.js';
import { SniVersion } from './sni.rules.js';

@ObjectType({ description: 'Företagets SNI-kod med rang. An SNI code of a company, ranked.' })
@Entity()
@Unique('company_sni_rank_uq', ['workspaceId', 'companyId', 'rank'])
@Index(['workspaceId', 'code'])
export class CompanySni extends WorkspaceRow {
  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company)
  protected readonly company?: Relation<Company>;

  @Field({ description: 'Five digits, written NN.NNN.' })
  @Column('text')
  code: string;

  @Field(() => SniVersion, { description: 'The standard the code is read in.' })
  @Column('text')
  version: SniVersion;

  @Field(() => Int, { description: 'Rang: 1 is the industry that weighs most.' })
  @CountColumn()
  rank: number;
}

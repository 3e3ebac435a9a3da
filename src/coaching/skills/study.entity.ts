// A study of what an industry needs to know: who published it, and what it shows.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { IsUrl } from 'class-validator';
import { Column, Entity, Index } from 'typeorm';
import { CountColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsBetween, IsText, MayBeAbsent, MayBeEmpty } from '#platform/graphql/rules.js';

@ObjectType({
  description:
    'Studie av vad en bransch behöver kunna. A study of what an industry needs to know, which needs may come from.',
})
@Entity()
@Index(['workspaceId', 'year'])
export class Study extends VersionedRow {
  @Field({ description: 'Its title.' })
  @MayBeAbsent()
  @IsText(500)
  @Column('text')
  title: string;

  @Field(() => String, { nullable: true, description: 'Utgivare. Who published it.' })
  @MayBeEmpty()
  @IsText(200)
  @Column('text', { nullable: true })
  publisher: string | null;

  @Field(() => Int, { nullable: true, description: 'The year it was published.' })
  @MayBeEmpty()
  @IsBetween(1900, 2100)
  @CountColumn({ nullable: true })
  year: number | null;

  @Field(() => String, { nullable: true, description: 'Vad den visar. What it shows, in a few sentences.' })
  @MayBeEmpty()
  @IsText(4000)
  @Column('text', { nullable: true })
  shows: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is read: an address that begins with https.' })
  @MayBeEmpty()
  @IsUrl(
    { protocols: ['https'], require_protocol: true },
    { context: { code: 'FORMAT_INVALID', params: { expected: 'https://' } } },
  )
  @Column('text', { nullable: true })
  address: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `study:amend`.' })
  readonly viewerCan?: string[];
}

// What was done, by whom, when, to what: written with the deed, never changed, and without the personal values themselves.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index } from 'typeorm';
import { CountColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { TracesDeeds } from '#platform/database/deeds.js';
import { WorkspaceRow } from '#platform/database/row.js';

/** A field before and after, as stored. */
export interface Change {
  before: unknown;
  after: unknown;
}

/** The salted digest that stands for a personal value, so that the entry can be proved after the value is erased. */
export interface PersonalDigest {
  salt: string;
  digest: string;
}

@ObjectType({ description: 'Ett fälts värde före och efter. One field before and after.' })
export class FieldChange {
  @Field({ description: 'The name of the field.' })
  field: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before as JSON; null when there was none or you may not read it.',
  })
  before: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after as JSON; null when there is none or you may not read it.',
  })
  after: string | null;

  @Field({ description: 'True when the values were personal and have been erased, or you may not read them.' })
  hidden: boolean;
}

@ObjectType({ description: 'En händelse i historiken. What was done, by whom and when; never changed afterwards.' })
@TracesDeeds('byMemberId')
@Entity()
@Index(['workspaceId', 'subjectId', 'createdAt'])
@Index(['workspaceId', 'companyId', 'createdAt'])
@Index(['workspaceId', 'projectId', 'createdAt'])
export class HistoryEntry extends WorkspaceRow {
  @Field({ description: 'What was done, such as `enrolment.close`.' })
  @Column('text')
  verb: string;

  @Field({ description: 'The type of what it was done to, such as `Enrolment`.' })
  @Column('text')
  subjectType: string;

  @Field({ description: 'The id of what it was done to.' })
  @IdColumn()
  subjectId: string;

  @Field(() => Int, { nullable: true, description: 'The version that the deed led to.' })
  @CountColumn({ nullable: true })
  subjectVersion: number | null;

  /** Who did it; null for the system itself. Named by access as `by`. */
  @IdColumn({ nullable: true })
  byMemberId: string | null;

  /** The key that did it, when it was not the person. */
  @IdColumn({ nullable: true })
  byApiKeyId: string | null;

  /** The organisation it was done for. */
  @IdColumn({ nullable: true })
  forOrganisationId: string | null;

  /** What the subject belongs to: these decide who may read the entry. */
  @IdColumn({ nullable: true })
  companyId: string | null;

  @IdColumn({ nullable: true })
  projectId: string | null;

  @IdColumn({ nullable: true })
  organisationId: string | null;

  @Field(() => String, { nullable: true, description: 'The reason given, where one was.' })
  @Column('text', { nullable: true })
  reason: string | null;

  @JsonColumn()
  changes: Record<string, Change>;

  @JsonColumn()
  personalDigests: Record<string, PersonalDigest>;
}

/** The personal values of an entry, apart, so that they can be erased while the entry stands. */
@Entity()
export class HistoryPersonal extends WorkspaceRow {
  /** Its id is the entry's. */
  @JsonColumn()
  changes: Record<string, Change>;
}

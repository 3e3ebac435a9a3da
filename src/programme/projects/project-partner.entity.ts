// An organisation's part in a project: as owner, coordinator or partner, with a responsibility and maybe a sub-project.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean, IsEnum, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn, JsonColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { IsLocalised, LocalisedText } from '#platform/graphql/localised.js';
import { IsText, MayBeEmpty, Obeys } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import { area } from '#directory/companies/geography.js';
import { Needs } from '#platform/reader/branch.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { Project } from './project.entity.js';
import { PartnerRole } from './project-words.entity.js';
import { markedFields, marksAfter, type MarkedField, type Marks } from './marks.rules.js';
import { projectRefusals } from './project-refusals.entity.js';
import { StatedFact } from './stated-fact.entity.js';

@ObjectType('Subproject', { description: 'Delprojekt. A part of the project that a partner runs in an area.' })
@InputType('SubprojectInput', { description: 'Ett delprojekt. A sub-project.' })
export class Subproject {
  @Field({ description: 'The area, as it was announced.' })
  @IsText(200)
  area: string;

  @Field(() => String, {
    nullable: true,
    description: 'The code of the area, where it is one that the register knows.',
  })
  @MayBeEmpty()
  @Obeys('AREA_UNKNOWN', (code) => typeof code === 'string' && area(code) !== null)
  areaCode: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it has a leader of its own; null when not stated.' })
  @MayBeEmpty()
  @IsBoolean()
  hasSubprojectLeader: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether that leader also coaches; null when not stated.' })
  @MayBeEmpty()
  @IsBoolean()
  subprojectLeaderAlsoCoaches: boolean | null;
}

@ObjectType({
  description: 'Part i ett projekt: ägare, koordinator eller samverkanspart. An organisation’s part in a project.',
})
@Entity()
@Unique('project_partner_organisation_uq', ['workspaceId', 'projectId', 'organisationId'])
@Index(['workspaceId', 'organisationId'])
export class ProjectPartner extends VersionedRow {
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project.' })
  project: Relation<Project>;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation.' })
  organisation: Relation<Organisation>;

  @Field(() => PartnerRole, { description: 'What it is in the project.' })
  @IsEnum(PartnerRole)
  @Column('text')
  role: PartnerRole;

  @Field(() => String, { nullable: true, description: 'The collaboration through which it takes part.' })
  @MayBeEmpty()
  @IsText(200)
  @Column('text', { nullable: true })
  through: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What it answers for.' })
  @MayBeEmpty()
  @IsLocalised()
  @JsonColumn({ nullable: true })
  responsibility: Localised | null;

  @Field(() => Subproject, { nullable: true, description: 'The sub-project it runs; null when it runs none.' })
  @MayBeEmpty()
  @ValidateNested()
  @Type(() => Subproject)
  @JsonColumn({ nullable: true })
  subproject: Subproject | null;

  /** Its place among the partners, from 1. */
  @CountColumn()
  position: number;

  @Field(() => DayScalar, { nullable: true, description: 'The day it left the project; null while it is in it.' })
  @DayColumn({ nullable: true })
  leftOn: Day | null;

  @JsonColumn({ default: {} })
  marks: Marks;

  @Field(() => [StatedFact], { description: 'Which of its facts have a source or are assumed.' })
  @Needs('marks')
  get facts(): StatedFact[] {
    return markedFields(this.marks);
  }

  /** An organisation in a project, of which nothing more is stated yet. */
  static of(id: string, projectId: string, organisationId: string): ProjectPartner {
    const unknown = { through: null, responsibility: null, subproject: null, leftOn: null, marks: {} };
    return Object.assign(new ProjectPartner(), unknown, { id, projectId, organisationId });
  }

  /** States facts: absent is unchanged. Their marks are those given with them. */
  state(
    facts: Partial<Pick<ProjectPartner, 'role' | 'through' | 'responsibility' | 'subproject'>>,
    marked: readonly MarkedField[] | null | undefined,
  ): void {
    const given = Object.entries(facts).filter(([, value]) => value !== undefined);
    Object.assign(this, Object.fromEntries(given));
    this.marks = marksAfter(
      this.marks,
      given.map(([field]) => field),
      marked,
    );
  }

  leave(on: Day): void {
    if (this.leftOn) throw projectRefusals.PROJECT_PARTNER_LEFT({ since: this.leftOn, field: 'id' });
    this.leftOn = on;
  }
}

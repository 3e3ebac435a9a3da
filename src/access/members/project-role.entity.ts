// What a member is in a project, from a day and until a day; rights of several roles add up.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals, refuse } from '#platform/errors.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Member } from './member.entity.js';

export enum ProjectRoleName {
  PROJECT_LEADER = 'PROJECT_LEADER',
  SUBPROJECT_LEADER = 'SUBPROJECT_LEADER',
  COACH = 'COACH',
  OBSERVER = 'OBSERVER',
  AUDITOR = 'AUDITOR',
}
registerEnumType(ProjectRoleName, {
  name: 'ProjectRoleName',
  description: 'What a member is in a project.',
  valuesMap: {
    PROJECT_LEADER: { description: 'Projektledare: sees and leads the whole project.' },
    SUBPROJECT_LEADER: { description: 'Delprojektledare: sees and leads the own organisation’s part.' },
    COACH: { description: 'Industriutvecklare: reads the own organisation’s rows, writes those of own companies.' },
    OBSERVER: { description: 'Observatör: sums over five companies or more, never rows.' },
    AUDITOR: { description: 'Revisor: reads rows and evidence for a limited time; every reading is logged.' },
  },
});

export const projectRoleRefusals = refusals({
  PROJECT_ROLE_HELD: {
    sv: 'Medlemmen har redan den rollen i projektet.',
    en: 'The member already has that role in the project.',
  },
  PROJECT_ROLE_ENDED: { sv: 'Rollen slutar redan {on}.', en: 'The role already ends on {on}.' },
  AUDITOR_NEEDS_END: {
    sv: 'En revisor läser under en begränsad tid: ange sista dagen.',
    en: 'An auditor reads for a limited time: give the last day.',
  },
  PERIOD_BACKWARDS: {
    sv: 'Sista dagen kan inte vara före den första.',
    en: 'The last day cannot be before the first.',
  },
});

violation('project_role_project_id_fk', () => refuse.NOT_FOUND({ type: 'Project', field: 'input.projectId' }));

@ObjectType({ description: 'Roll i ett projekt. A member’s role in a project.' })
@Entity()
@Index(['workspaceId', 'memberId'])
@Index(['workspaceId', 'projectId'])
export class ProjectRole extends VersionedRow {
  @IdColumn()
  memberId: string;

  @BelongsTo(() => Member, { description: 'Who holds the role.' })
  member: Relation<Member>;

  @IdColumn()
  projectId: string;

  /** The project stands in a later room, so it is named, not imported; programme adds the field `project`. */
  @BelongsTo('Project')
  protected readonly project?: unknown;

  @Field(() => ProjectRoleName, { description: 'Which role.' })
  @Column('text')
  role: ProjectRoleName;

  @Field(() => DayScalar, { description: 'The first day it counts.' })
  @DayColumn()
  fromOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it counts; null while open.' })
  @DayColumn({ nullable: true })
  untilOn: Day | null;

  /** Ends the role: on a day that still counts, or at once, when yesterday was its last. */
  end(lastOn: Day): void {
    if (this.untilOn !== null && this.untilOn <= lastOn)
      throw projectRoleRefusals.PROJECT_ROLE_ENDED({ on: this.untilOn });
    this.untilOn = lastOn;
  }
}

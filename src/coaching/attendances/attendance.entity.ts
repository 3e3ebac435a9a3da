// Whether somebody on the roster was at an occasion, and for how long. What it is summed by is repeated from the activity.
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, CountColumn, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Minutes } from '#platform/values/minutes.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Presence } from './attendance-words.entity.js';

@ObjectType({ description: 'Närvaro: om någon var på ett tillfälle. Whether somebody was at an occasion.' })
@Entity()
@Index('attendance_sign_up_uq', ['workspaceId', 'occasionId', 'signUpId'], { unique: true })
@Index('attendance_participant_uq', ['workspaceId', 'occasionId', 'participantId'], {
  unique: true,
  where: '"participant_id" IS NOT NULL',
})
@Index(['workspaceId', 'participantId', 'onDay', 'id'])
@Index(['workspaceId', 'projectId', 'onDay', 'id'])
@Index(['workspaceId', 'companyId', 'onDay', 'id'])
@Index(['workspaceId', 'activityId'])
@Index(['workspaceId', 'signUpId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'leadProjectId'])
@Index(['workspaceId', 'arrangerId'])
@Index(['workspaceId', 'insatsomradeId'])
export class Attendance extends VersionedRow {
  @IdColumn()
  occasionId: string;

  @BelongsTo(() => ActivityOccasion, { description: 'The occasion.' })
  occasion: Relation<ActivityOccasion>;

  @IdColumn()
  activityId: string;

  @BelongsTo(() => Activity, { description: 'The activity.' })
  activity: Relation<Activity>;

  @IdColumn()
  signUpId: string;

  @BelongsTo(() => ActivitySignUp, { description: 'The place on the roster, with the name.' })
  signUp: Relation<ActivitySignUp>;

  @IdColumn({ nullable: true })
  participantId: string | null;

  @BelongsTo(() => Participant, {
    nullable: true,
    description: 'The participant; null until it is known who it is, and for those who may not read participants.',
  })
  participant: Relation<Participant> | null;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project, { description: 'The project in which the person came.' })
  project: Relation<Project>;

  /** Whose person it is: the second wall, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The partner whose person it is.' })
  organisation: Relation<Organisation>;

  /** The activity's own project and partner, who hold the roster. */
  @IdColumn()
  leadProjectId: string;

  @BelongsTo(() => Project)
  protected readonly leadProject?: Relation<Project>;

  @IdColumn()
  arrangerId: string;

  @BelongsTo(() => Organisation)
  protected readonly arranger?: Relation<Organisation>;

  @IdColumn({ nullable: true })
  companyId: string | null;

  @BelongsTo(() => Company, { nullable: true, description: 'The company; null until it is known.' })
  company: Relation<Company> | null;

  @Field(() => Presence, { description: 'Whether the person was there.' })
  @Column('text')
  presence: Presence;

  @Field(() => Int, { description: 'The minutes the person was there; none for who was not.' })
  @CountColumn()
  minutes: Minutes;

  @Field(() => DayScalar, { description: 'The day of the occasion.' })
  @DayColumn()
  onDay: Day;

  @IdColumn({ nullable: true })
  insatsomradeId: string | null;

  @BelongsTo(() => Insatsomrade, { nullable: true, description: 'The insatsområde of the activity.' })
  insatsomrade: Relation<Insatsomrade> | null;

  @Field(() => String, { nullable: true, description: 'Kompetensområde: the skill area of the activity, by its code.' })
  @Column('text', { nullable: true })
  skillAreaCode: string | null;

  @Field(() => String, { nullable: true, description: 'Nivå: the level of the activity, by its code.' })
  @Column('text', { nullable: true })
  levelCode: string | null;

  /** Of nobody's presence is anything said yet. */
  static of(occasion: ActivityOccasion, activity: Activity, signUp: ActivitySignUp): Attendance {
    const { id: signUpId, participantId, projectId, organisationId, leadProjectId, arrangerId, companyId } = signUp;
    const whose = { signUpId, participantId, projectId, organisationId, leadProjectId, arrangerId, companyId };
    const place = { id: v7(), occasionId: occasion.id, activityId: activity.id, onDay: occasion.onDay };
    return Object.assign(new Attendance(), place, whose).about(activity);
  }

  /** What its minutes are summed by, as the activity says it. */
  about({ insatsomradeId, skillAreaCode, levelCode }: Activity): this {
    return Object.assign(this, { insatsomradeId, skillAreaCode, levelCode });
  }

  /** It is told under this place on the roster from now on: the latest of the same participant. */
  under({ id: signUpId }: ActivitySignUp): this {
    return Object.assign(this, { signUpId });
  }

  record(presence: Presence, minutes: Minutes): this {
    return Object.assign(this, { presence, minutes });
  }
}

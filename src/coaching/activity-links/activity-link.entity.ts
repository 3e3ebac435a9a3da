// A link to an activity: for everybody who gets it, for one who is invited, or for one who has signed up by a link.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { VersionedRow } from '#platform/database/row.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Project } from '#programme/projects/project.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { activityLinkRefusals } from './activity-link-refusals.entity.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';

const NOTHING_YET = [
  'label',
  'contactId',
  'participantId',
  'signUpId',
  'cameThroughId',
  'openedById',
  'closedOn',
  'secretHash',
] as const satisfies readonly (keyof ActivityLink)[];

/** What a link takes over from its activity. */
export type ArrangedActivity = Pick<Activity, 'id' | 'projectId' | 'organisationId'>;

@ObjectType({
  description:
    'Anmälningslänk: den som har den kan anmäla sig till aktiviteten utan konto. Whoever has it may sign up to the activity without an account.',
})
@Entity()
@Index('activity_link_contact_uq', ['workspaceId', 'activityId', 'contactId'], {
  unique: true,
  where: '"contact_id" IS NOT NULL AND "closed_on" IS NULL',
})
@Index('activity_link_participant_uq', ['workspaceId', 'activityId', 'participantId'], {
  unique: true,
  where: '"participant_id" IS NOT NULL AND "closed_on" IS NULL',
})
@Index(['workspaceId', 'activityId', 'createdAt', 'id'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'contactId'])
@Index(['workspaceId', 'participantId'])
@Index(['workspaceId', 'signUpId'])
@Index(['workspaceId', 'cameThroughId'])
@Index(['workspaceId', 'openedById'])
export class ActivityLink extends VersionedRow {
  @IdColumn()
  activityId: string;

  @BelongsTo(() => Activity, { description: 'The activity.' })
  activity: Relation<Activity>;

  /** The activity's, fixed at creation. */
  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The activity's, fixed at creation. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  protected readonly organisation?: Relation<Organisation>;

  @Field(() => ActivityLinkKind, { description: 'Whose it is.' })
  @Column('text')
  kind: ActivityLinkKind;

  @Field(() => String, { nullable: true, description: 'Where it is shown, such as nyhetsbrevet.' })
  @Column('text', { nullable: true })
  label: string | null;

  @IdColumn({ nullable: true })
  contactId: string | null;

  @BelongsTo(() => Contact, { nullable: true, description: 'The contact who is invited, as far as you may see them.' })
  contact: Relation<Contact> | null;

  @IdColumn({ nullable: true })
  participantId: string | null;

  @BelongsTo(() => Participant, {
    nullable: true,
    description: 'The participant who is invited, as far as you may see them.',
  })
  participant: Relation<Participant> | null;

  @IdColumn({ nullable: true })
  signUpId: string | null;

  @BelongsTo(() => ActivitySignUp, { nullable: true, description: 'The latest sign-up of whoever was invited.' })
  signUp: Relation<ActivitySignUp> | null;

  /** The link by which somebody signed up who now has one of their own. */
  @IdColumn({ nullable: true })
  cameThroughId: string | null;

  @BelongsTo(() => ActivityLink, { nullable: true })
  protected readonly cameThrough?: Relation<ActivityLink> | null;

  @IdColumn({ nullable: true })
  openedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who opened it, or invited.' })
  openedBy: Relation<Member> | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was closed; it opens nothing since.' })
  @DayColumn({ nullable: true })
  closedOn: Day | null;

  /** SHA-256 of the secret that was said last; null until a letter is written. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  /** Not a column: said once, in the answer to the mutation that opened the link. */
  @Field(() => String, { nullable: true, description: 'The whole address, shown once when it is opened; null after.' })
  address?: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `activityLink:close`.' })
  viewerCan: string[];

  static to(id: string, activity: ArrangedActivity, kind: ActivityLinkKind): ActivityLink {
    const nothingYet = Object.fromEntries(NOTHING_YET.map((property) => [property, null]));
    const { id: activityId, projectId, organisationId } = activity;
    return Object.assign(new ActivityLink(), nothingYet, { id, activityId, projectId, organisationId, kind });
  }

  /** Opens nothing any more; closed again, it stays so. */
  close(on: Day): void {
    this.closedOn ??= on;
  }

  /** Refuses one that was closed: it is as if it had never been. */
  demandOpen(): void {
    if (this.closedOn) throw activityLinkRefusals.ACTIVITY_LINK_INVALID({ field: 'token' });
  }
}

// Somebody is asked into a workspace by a link in a letter; the link's secret is kept only as a hash.
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, type Relation } from 'typeorm';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow, WorkspaceRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals, refuse } from '#platform/errors.js';
import { IsText } from '#platform/graphql/rules.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import { Member } from '../members/member.entity.js';
import { ProjectRoleName } from '../members/project-role.entity.js';
import { Organisation } from '../organisations/organisation.entity.js';
import { obstacle } from './invitation.rules.js';

export const invitationRefusals = refusals({
  INVITATION_INVALID: {
    sv: 'Länken gäller inte. Be den som bjöd in dig om en ny.',
    en: 'The link is not valid. Ask whoever invited you for a new one.',
  },
  INVITATION_EXPIRED: {
    sv: 'Länken gick ut {on}. Be den som bjöd in dig om en ny.',
    en: 'The link expired on {on}. Ask whoever invited you for a new one.',
  },
  INVITATION_USED: {
    sv: 'Inbjudan är redan mottagen. Logga in med din e-post.',
    en: 'The invitation has been accepted already. Sign in with your address.',
  },
  EMAIL_INVALID: { sv: 'Det är ingen e-postadress.', en: 'That is not an e-mail address.' },
});

violation('invitation_role_project_id_fk', () => refuse.NOT_FOUND({ type: 'Project', field: 'input.roles.projectId' }));

@ObjectType({
  description: 'Inbjudan till arbetsytan med en länk. An invitation into the workspace by a link, valid for 14 days.',
})
@Entity()
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'invitedById'])
export class Invitation extends VersionedRow {
  @Field({ description: 'The address the letter goes to, and that the account will have.' })
  @Personal()
  @Column('text')
  email: string;

  @Field({ description: 'First and last name, until the person says otherwise.' })
  @IsText(200)
  @Personal()
  @Column('text')
  name: string;

  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation, { description: 'The organisation the person will act for.' })
  organisation: Relation<Organisation>;

  @Field({ description: 'Whether the person will administer the workspace.' })
  @Column('boolean')
  isAdmin: boolean;

  @IdColumn({ nullable: true })
  invitedById: string | null;

  @BelongsTo(() => Member, { nullable: true, description: 'Who invited; null when it was done by command.' })
  invitedBy: Relation<Member> | null;

  @Field(() => DayScalar, { description: 'The last day the link can be used.' })
  @DayColumn()
  expiresOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was accepted.' })
  @DayColumn({ nullable: true })
  acceptedOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was taken back.' })
  @DayColumn({ nullable: true })
  revokedOn: Day | null;

  /** SHA-256 of the secret in the newest letter; null until one has been written. */
  @Column('text', { nullable: true })
  secretHash: string | null;

  @Field(() => [String], { description: 'What you may do here, such as `invitation:revoke`.' })
  viewerCan: string[];

  /** Refuses when it can no longer be accepted: what was taken back never was. */
  demandOpen(today: Day): void {
    const why = obstacle(this, today);
    if (why === 'USED') throw invitationRefusals.INVITATION_USED({ field: 'token' });
    if (why === 'EXPIRED') throw invitationRefusals.INVITATION_EXPIRED({ on: this.expiresOn, field: 'token' });
    if (why) throw invitationRefusals.INVITATION_INVALID({ field: 'token' });
  }

  accept(on: Day): void {
    this.demandOpen(on);
    this.acceptedOn = on;
  }

  /** Taken back; whoever has accepted it is a member, and leaves as members do. */
  revoke(on: Day): void {
    if (this.acceptedOn) throw invitationRefusals.INVITATION_USED({ field: 'id' });
    this.revokedOn ??= on;
  }
}

@ObjectType({ description: 'Roll som följer med en inbjudan. A project role that comes with an invitation.' })
@Entity()
@Index(['workspaceId', 'invitationId'])
@Index(['workspaceId', 'projectId'])
export class InvitationRole extends WorkspaceRow {
  @IdColumn()
  invitationId: string;

  @BelongsTo(() => Invitation)
  readonly invitation?: Relation<Invitation>;

  @IdColumn()
  projectId: string;

  /** The project stands in a later room, so it is named, not imported; programme adds the field `project`. */
  @BelongsTo('Project')
  protected readonly project?: unknown;

  @Field(() => ProjectRoleName, { description: 'Which role.' })
  @Column('text')
  role: ProjectRoleName;

  @Field(() => DayScalar, { nullable: true, description: 'The last day it will count; null when open.' })
  @DayColumn({ nullable: true })
  untilOn: Day | null;
}

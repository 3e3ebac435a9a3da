// That those who were at a session were thanked for it: once, with what the letter said.
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { Member } from '#access/members/member.entity.js';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { BelongsTo, IdColumn, InstantColumn, ListColumn } from '#platform/database/columns.js';
import { Personal } from '#platform/database/personal.js';
import { VersionedRow } from '#platform/database/row.js';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { Project } from '#programme/projects/project.entity.js';
import { CoachingSession } from '../coaching-sessions/coaching-session.entity.js';

export const thankYouRefusals = refusals({
  COACHING_SESSION_ALREADY_THANKED: {
    sv: 'De som var med har redan fått ett tack för det här tillfället.',
    en: 'Those who were there have already been thanked for this session.',
  },
  COACHING_SESSION_CONTACT_NOT_THANKED: {
    sv: 'Kontakten var inte med, saknar e-postadress eller vill inte ha brev.',
    en: 'The contact was not there, has no e-mail address or does not want letters.',
  },
});

violation('thank_you_session_uq', () => thankYouRefusals.COACHING_SESSION_ALREADY_THANKED({ field: 'id' }));

@Entity()
@Unique('thank_you_session_uq', ['workspaceId', 'coachingSessionId'])
@Index(['workspaceId', 'companyId'])
@Index(['workspaceId', 'projectId'])
@Index(['workspaceId', 'organisationId'])
@Index(['workspaceId', 'byId'])
export class ThankYou extends VersionedRow {
  @IdColumn()
  coachingSessionId: string;

  @BelongsTo(() => CoachingSession)
  protected readonly coachingSession?: Relation<CoachingSession>;

  @IdColumn()
  companyId: string;

  @BelongsTo(() => Company)
  protected readonly company?: Relation<Company>;

  @IdColumn()
  projectId: string;

  @BelongsTo(() => Project)
  protected readonly project?: Relation<Project>;

  /** The session's, fixed at creation: the second wall. */
  @IdColumn()
  organisationId: string;

  @BelongsTo(() => Organisation)
  protected readonly organisation?: Relation<Organisation>;

  /** Those who were written to. */
  @ListColumn('uuid')
  contactIds: string[];

  @Column('text')
  subject: string;

  /** What the letter said after its first line; null once one of those written to has been erased. */
  @Personal()
  @Column('text', { nullable: true })
  body: string | null;

  @InstantColumn()
  sentAt: Date;

  @IdColumn()
  byId: string;

  @BelongsTo(() => Member)
  protected readonly by?: Relation<Member>;

  /** Thanks for a session, as they are sent. */
  static of(
    { id: coachingSessionId, companyId, projectId, organisationId }: CoachingSession,
    said: Pick<ThankYou, 'contactIds' | 'subject' | 'body' | 'sentAt' | 'byId'>,
  ): ThankYou {
    return Object.assign(new ThankYou(), said, { id: v7(), coachingSessionId, companyId, projectId, organisationId });
  }
}

// What a session was about and who was there: its insatsområden, its coaches and the contacts met.
import { Entity, Index, Unique, type Relation } from 'typeorm';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { BelongsTo, DayColumn, IdColumn } from '#platform/database/columns.js';
import { WorkspaceRow } from '#platform/database/row.js';
import type { Day } from '#platform/values/day.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { CoachingSession } from './coaching-session.entity.js';

@Entity()
@Unique('session_insatsomrade_uq', ['workspaceId', 'coachingSessionId', 'insatsomradeId'])
@Index(['workspaceId', 'insatsomradeId'])
export class SessionInsatsomrade extends WorkspaceRow {
  @IdColumn()
  coachingSessionId: string;

  @BelongsTo(() => CoachingSession)
  protected readonly coachingSession?: Relation<CoachingSession>;

  @IdColumn()
  insatsomradeId: string;

  @BelongsTo(() => Insatsomrade)
  protected readonly insatsomrade?: Relation<Insatsomrade>;
}

/** A coach at a session; with the day, so that a coach's working day can be summed. */
@Entity()
@Unique('session_coach_uq', ['workspaceId', 'coachingSessionId', 'coachId'])
@Index(['workspaceId', 'coachId', 'heldOn'])
export class SessionCoach extends WorkspaceRow {
  @IdColumn()
  coachingSessionId: string;

  @BelongsTo(() => CoachingSession)
  protected readonly coachingSession?: Relation<CoachingSession>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach)
  protected readonly coach?: Relation<Coach>;

  @DayColumn({ nullable: true })
  heldOn: Day | null;
}

@Entity()
@Unique('session_contact_uq', ['workspaceId', 'coachingSessionId', 'contactId'])
@Index(['workspaceId', 'contactId'])
export class SessionContact extends WorkspaceRow {
  @IdColumn()
  coachingSessionId: string;

  @BelongsTo(() => CoachingSession)
  protected readonly coachingSession?: Relation<CoachingSession>;

  @IdColumn()
  contactId: string;

  @BelongsTo(() => Contact)
  protected readonly contact?: Relation<Contact>;
}

// What a session was about and who was there: its insatsområden, its coaches and the contacts met.
import { Column, Entity, Index, Unique, type Relation } from 'typeorm';
import { v7 } from 'uuid';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { BelongsTo, DayColumn, IdColumn, InstantColumn } from '#platform/database/columns.js';
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

/** What a coach's link repeats of the session: its day, so that a working day can be summed, and its place in lists. */
export interface SessionPlace {
  heldOn: Day | null;
  startsAt: Date;
  /** Whether it is still to be held. */
  isPlanned: boolean;
}

/**
 * A coach at a session. The link repeats who and when, so that a coach's own sessions are found in their order without
 * looking at anybody else's (docs/decisions/0027): both unique values together let PostgreSQL begin at the link.
 */
@Entity()
@Unique('session_coach_uq', ['workspaceId', 'coachingSessionId', 'coachId'])
@Unique('session_coach_member_uq', ['workspaceId', 'coachingSessionId', 'memberId'])
@Index(['workspaceId', 'coachId', 'heldOn'])
@Index('session_coach_own_ix', ['workspaceId', 'memberId', 'startsAt', 'coachingSessionId', 'isPlanned'])
@Index('session_coach_own_planned_ix', ['workspaceId', 'memberId', 'startsAt', 'coachingSessionId'], {
  where: '"is_planned"',
})
export class SessionCoach extends WorkspaceRow {
  @IdColumn()
  coachingSessionId: string;

  @BelongsTo(() => CoachingSession)
  protected readonly coachingSession?: Relation<CoachingSession>;

  @IdColumn()
  coachId: string;

  @BelongsTo(() => Coach)
  protected readonly coach?: Relation<Coach>;

  /** The same coach as a member; empty when the same member is there already, under another appointment. */
  @IdColumn({ nullable: true })
  memberId: string | null;

  @DayColumn({ nullable: true })
  heldOn: Day | null;

  @InstantColumn({ nullable: true })
  startsAt: Date | null;

  @Column('boolean', { nullable: true })
  isPlanned: boolean | null;

  /** The links of a session, its coaches in the order in which it holds their members. */
  static of(session: CoachingSession, coachIds: readonly string[]): SessionCoach[] {
    const { id: coachingSessionId, coachMemberIds } = session;
    return coachIds.map((coachId, index) => {
      const member = coachMemberIds[index] ?? null;
      const memberId = member && coachMemberIds.indexOf(member) === index ? member : null;
      return Object.assign(new SessionCoach(), placeOf(session), { id: v7(), coachingSessionId, coachId, memberId });
    });
  }
}

/** What the links of a session repeat of it. */
export function placeOf({ heldOn, startsAt, heldAt, cancelledAt }: CoachingSession): SessionPlace {
  return { heldOn, startsAt, isPlanned: !heldAt && !cancelledAt };
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

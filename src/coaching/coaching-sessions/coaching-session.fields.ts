// What is told of a session besides its own columns: its minutes, areas and people, and what came of it.
import { Info, Int, Parent, ResolveField } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf, Needs } from '#platform/reader/branch.js';
import { InSql } from '#platform/reader/in-sql.js';
import { Reader } from '#platform/reader/reader.js';
import { Coach } from '#directory/coaches/coach.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Insatsomrade } from '#programme/insatsomraden/insatsomrade.entity.js';
import { EnrolmentRights } from '../enrolments/enrolment-rights.service.js';
import { FollowUp } from '../follow-ups/follow-up.entity.js';
import { CoachingSession } from './coaching-session.entity.js';
import { coachingSessionPolicy } from './coaching-session.policy.js';
import { minutesFor, sessionsOfVisit } from './coaching-session.reads.js';
import { CoachingSessionsService } from './coaching-session.service.js';
import { SessionCoach, SessionContact, SessionInsatsomrade } from './session-links.entity.js';

@FieldsOf(() => CoachingSession)
export class CoachingSessionFields {
  constructor(
    private readonly reader: Reader,
    private readonly sessions: CoachingSessionsService,
    private readonly rights: EnrolmentRights,
  ) {}

  @ResolveField(() => Int, {
    nullable: true,
    description:
      'Minutes with the company: for the own partner, the leader, and the partner that took the company over.',
  })
  @Needs('minutes', 'projectId', 'organisationId')
  @InSql(() => CoachingSession, minutesFor)
  async minutes(@By() actor: Actor, @Parent() session: CoachingSession): Promise<number | null> {
    if (isOwnRow(actor, session)) return session.minutes;
    const find = (ids: string[]): Promise<Map<string, number>> => this.sessions.takenOver(actor, ids);
    return (await this.reader.batch('coachingSession.takenOver', session.id, find)) ?? null;
  }

  @ResolveField(() => [String], { description: 'What you may do here, such as `coachingSession:amend`.' })
  @Needs('projectId', 'organisationId', 'enrolmentId', 'coachMemberIds')
  async viewerCan(@By() actor: Actor, @Parent() session: CoachingSession): Promise<string[]> {
    return this.rights.viewerCan(actor, coachingSessionPolicy, session);
  }

  @Branch<Insatsomrade>(() => [Insatsomrade], {
    of: () => Insatsomrade,
    through: { link: () => SessionInsatsomrade, from: 'coachingSessionId', to: 'insatsomradeId' },
    order: (row) => sql`${row.position}, ${row.id}`,
    description: 'Insatsområdena det handlade om. What it was about.',
  })
  async insatsomraden(@Parent() session: CoachingSession, @Info() info: GraphQLResolveInfo): Promise<Insatsomrade[]> {
    return this.reader.branch(session, info);
  }

  @Branch<Coach>(() => [Coach], {
    of: () => Coach,
    through: { link: () => SessionCoach, from: 'coachingSessionId', to: 'coachId' },
    order: (row) => sql`${row.id}`,
    description: 'Alla coacher som var med. Every coach at it, the one who led it included.',
  })
  async coaches(@Parent() session: CoachingSession, @Info() info: GraphQLResolveInfo): Promise<Coach[]> {
    return this.reader.branch(session, info);
  }

  @Branch<Contact>(() => [Contact], {
    of: () => Contact,
    through: { link: () => SessionContact, from: 'coachingSessionId', to: 'contactId' },
    order: (row) => sql`${row.id}`,
    description: 'Kontakterna som var med, så långt du får se dem. The contacts met, as far as you may see them.',
  })
  async contacts(@Parent() session: CoachingSession, @Info() info: GraphQLResolveInfo): Promise<Contact[]> {
    return this.reader.branch(session, info);
  }

  @Branch<CoachingSession>(() => [CoachingSession], {
    of: () => CoachingSession,
    from: sessionsOfVisit,
    order: (row) => sql`${row.createdAt}, ${row.id}`,
    description:
      'Besöket: det här tillfället och de andra företagens. This session and those of the companies met with it.',
  })
  async visit(@Parent() session: CoachingSession, @Info() info: GraphQLResolveInfo): Promise<CoachingSession[]> {
    return this.reader.branch(session, info);
  }

  @Branch<FollowUp>(() => [FollowUp], {
    of: () => FollowUp,
    by: 'sessionId',
    order: (row) => sql`${row.dueOn}, ${row.id}`,
    description: 'Uppföljningar som kom ur det. The follow-ups that came out of it.',
  })
  async followUps(@Parent() session: CoachingSession, @Info() info: GraphQLResolveInfo): Promise<FollowUp[]> {
    return this.reader.branch(session, info);
  }
}

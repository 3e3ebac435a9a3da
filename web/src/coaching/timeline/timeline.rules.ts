// What has happened with a company and what is to come, of all kinds, in one order of days.
import type { ResultOf } from '../../api/graphql';
import type { Entry } from '../../outbox/entry.rules';
import { asMoved } from '../coaching-sessions/move.rules';
import type { COMPANY_TIMELINE } from '../../directory/companies/company.queries';

export type TimelineData = NonNullable<ResultOf<typeof COMPANY_TIMELINE>['company']>;
export type TimelineSession = TimelineData['coachingSessions']['nodes'][number];
export type TimelineAssessment = TimelineData['assessments']['nodes'][number];
export type TimelineAction = TimelineData['actions']['nodes'][number];
export type TimelineFollowUp = TimelineData['followUps']['nodes'][number];

export type Happening = { id: string; on: string } & (
  | { kind: 'visit'; session: TimelineSession; company: string }
  | { kind: 'assessment'; assessment: TimelineAssessment }
  | { kind: 'action'; action: TimelineAction }
  | { kind: 'followUp'; followUp: TimelineFollowUp }
);

export const SHOWS = ['visit', 'assessment', 'action', 'followUp'] as const;
export type Show = (typeof SHOWS)[number];

/** What is shown of the timeline, as the address says it; all of it when it says nothing. */
export interface TimelineSearch {
  show?: Show;
}

export const timelineSearchOf = ({ show }: Readonly<Record<string, unknown>>): TimelineSearch => {
  const known = SHOWS.find((one) => one === show);
  return known ? { show: known } : {};
};

/** The latest first, moved as this device has moved it. What is cancelled, discarded or struck out has not happened. */
export function happeningsOf(data: TimelineData, entries: readonly Entry[] = []): Happening[] {
  const visits = data.coachingSessions.nodes
    .filter(({ state }) => state !== 'CANCELLED')
    .map((session): Happening => ({
      id: session.id,
      kind: 'visit',
      on: asMoved(session, entries).startsAt.slice(0, 10),
      session,
      company: data.name,
    }));
  const assessments = data.assessments.nodes
    .filter(({ state }) => state !== 'DISCARDED')
    .map((assessment): Happening => ({
      id: assessment.id,
      kind: 'assessment',
      on: assessment.signedOffOn ?? assessment.onDay,
      assessment,
    }));
  const actions = data.actions.nodes
    .filter(({ state }) => state !== 'DROPPED')
    .map((action): Happening => ({ id: action.id, kind: 'action', on: action.completedOn ?? action.dueOn, action }));
  const followUps = data.followUps.nodes
    .filter(({ cancelledOn }) => !cancelledOn)
    .map((followUp): Happening => ({
      id: followUp.id,
      kind: 'followUp',
      on: followUp.completedOn ?? followUp.dueOn,
      followUp,
    }));
  return [...visits, ...assessments, ...actions, ...followUps].toSorted((a, b) => b.on.localeCompare(a.on));
}

/** Of the wanted kind, parted into what is to come, the nearest first, and what has been, the latest first. */
export function partedAt(
  today: string,
  happenings: readonly Happening[],
  show: Show | undefined,
): { coming: Happening[]; past: Happening[] } {
  const wanted = happenings.filter(({ kind }) => show === undefined || kind === show);
  return {
    coming: wanted.filter(({ on }) => on > today).toReversed(),
    past: wanted.filter(({ on }) => on <= today),
  };
}

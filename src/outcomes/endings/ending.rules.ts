/** What an ending means: until when it can be taken back, and what the project says of its early end. */
import { addDays, type Day } from '#platform/values/day.js';

/** How long an ending can be taken back. */
export const REOPEN_WITHIN_DAYS = 30;

/** Whether an ending that was recorded on a day can still be taken back. */
export function canReopen(recordedOn: Day, today: Day): boolean {
  return today <= addDays(recordedOn, REOPEN_WITHIN_DAYS);
}

interface Reasoned<Reason, Cause, Text, Outcome> {
  readonly decidedBy: Text | null;
  readonly outcome: Outcome | null;
  readonly alsoBecause: Text | null;
  readonly isPublic: boolean;
  readonly reasons: readonly { readonly reason: Reason; readonly causeOfShortOfTime?: Cause | null }[];
}

interface Stated<Reason, Cause, Text, Outcome> {
  announcedOn: Day | null;
  decidedBy: Text | null;
  outcome: Outcome | null;
  reasons: Reason[];
  causeOfShortOfTime: Cause | null;
  alsoBecause: Text | null;
}

/** Codes are the project's own facts, read by every member; texts only where they are public. */
export function statedEnd<Reason, Cause, Text, Outcome>(
  ending: Reasoned<Reason, Cause, Text, Outcome>,
): Stated<Reason, Cause, Text, Outcome> {
  const { decidedBy, outcome, alsoBecause, isPublic, reasons } = ending;
  return {
    announcedOn: null,
    decidedBy: isPublic ? decidedBy : null,
    outcome,
    reasons: [...new Set(reasons.map(({ reason }) => reason))],
    causeOfShortOfTime: reasons.flatMap((one) => one.causeOfShortOfTime ?? [])[0] ?? null,
    alsoBecause: isPublic ? alsoBecause : null,
  };
}

/** What may become of each kind of promise. */
export const DEEDS = {
  COACHING_SESSION: ['MOVE', 'HAND_OVER', 'END'],
  FOLLOW_UP: ['MOVE', 'HAND_OVER', 'END'],
  ACTION: ['MOVE', 'HAND_OVER', 'END', 'COMPANY_KEEPS'],
  ACTIVITY: ['END'],
  ASSESSMENT: ['END'],
  SELF_ASSESSMENT: ['END'],
  EFFECT_INQUIRY: ['MOVE', 'END'],
} as const satisfies Record<string, readonly string[]>;

/** Whether a promise of a kind can be answered for in this way. */
export function fits(type: keyof typeof DEEDS, deed: string): boolean {
  return (DEEDS[type] as readonly string[]).includes(deed);
}

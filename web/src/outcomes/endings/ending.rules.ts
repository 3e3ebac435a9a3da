// What the steps of ending a project make of what is written in them.
import type { ResultOf, VariablesOf } from '../../api/graphql';
import type { AMEND, ENDING, SETTLE } from './ending.queries';

export type Project = NonNullable<ResultOf<typeof ENDING>['project']>;
export type Ending = Project['endings'][number];
export type Obligations = NonNullable<Project['obligations']>;
export type ObligationType = Obligations['nodes'][number]['type'];

/** The project that the address names; without one, the project that one is looking at. */
export const endingSearchOf = ({ project }: Readonly<Record<string, unknown>>): { project?: string } =>
  typeof project === 'string' && project !== '' ? { project } : {};

/** What every step is given. */
export interface StepProps {
  project: Project;
  ending: Ending | undefined;
  onSaved: () => void;
}

export const REASONS = [
  'ORGANISATIONAL_CHANGE',
  'SLOW_PAYOUTS',
  'EXTERNAL_FACTORS',
  'COMPANIES_SHORT_OF_TIME',
] as const;
export type Reason = (typeof REASONS)[number];

export type Deed = 'END' | 'COMPANY_KEEPS' | 'MOVE' | 'HAND_OVER';

/** What may become of each kind of promise. */
export const DEEDS: Readonly<Record<ObligationType, readonly Deed[]>> = {
  ACTION: ['END', 'COMPANY_KEEPS', 'MOVE', 'HAND_OVER'],
  ACTIVITY: ['END'],
  ASSESSMENT: ['END'],
  COACHING_SESSION: ['END', 'MOVE', 'HAND_OVER'],
  EFFECT_INQUIRY: ['END', 'MOVE'],
  FOLLOW_UP: ['END', 'MOVE', 'HAND_OVER'],
  SELF_ASSESSMENT: ['END'],
};

/** What somebody has said becomes of promises: moved to a day, or handed over to a project. */
export interface Settled {
  deed: Deed;
  on: string;
  toProjectId: string;
}

/** The ending that is prepared, or the one by which the project has ended. */
export function currentOf({ endings, endedOn }: Pick<Project, 'endings' | 'endedOn'>): Ending | undefined {
  const standing = endings.filter(({ reopenedAt }) => reopenedAt === null);
  return standing.find(({ closedAt }) => (endedOn ? closedAt !== null : closedAt === null));
}

/** What is written about the decision. */
export interface DecisionFields {
  /** The id of an ending that is begun here. */
  id: string;
  decidedOn: string;
  decidedBy: string;
  lastActivityOn: string;
  isPublic: boolean;
  reasons: readonly { reason: Reason; text: string }[];
}

export function decisionOf(ending: Ending | undefined, id: string): DecisionFields {
  return {
    id,
    decidedOn: ending?.decidedOn ?? '',
    decidedBy: ending?.decidedBy?.sv ?? '',
    lastActivityOn: ending?.lastActivityOn ?? '',
    isPublic: ending?.isPublic ?? false,
    reasons: ending?.reasons.map(({ reason, text }) => ({ reason, text: text ?? '' })) ?? [],
  };
}

/** What was emptied is sent as nothing. */
export function decisionInput(fields: DecisionFields): VariablesOf<typeof AMEND>['input'] {
  const by = fields.decidedBy.trim();
  return {
    decidedOn: fields.decidedOn || null,
    decidedBy: by ? { sv: by, en: by } : null,
    lastActivityOn: fields.lastActivityOn || null,
    isPublic: fields.isPublic,
    reasons: fields.reasons.map(({ reason, text }) => ({ reason, ...(text.trim() ? { text: text.trim() } : {}) })),
  };
}

/** Ticks a reason, or lets go of it; what was written of the others stays. */
export function withReason(
  reasons: DecisionFields['reasons'],
  reason: Reason,
  isChosen: boolean,
): DecisionFields['reasons'] {
  if (!isChosen) return reasons.filter((one) => one.reason !== reason);
  return reasons.some((one) => one.reason === reason) ? reasons : [...reasons, { reason, text: '' }];
}

/** An answer for one promise, or for all of a kind. */
export function answerOf(
  type: ObligationType,
  id: string | undefined,
  { deed, on, toProjectId }: Settled,
): VariablesOf<typeof SETTLE>['input'] {
  return {
    answers: [
      {
        type,
        deed,
        ...(id ? { id } : {}),
        ...(deed === 'MOVE' && on ? { on } : {}),
        ...(deed === 'HAND_OVER' && toProjectId ? { toProjectId } : {}),
      },
    ],
  };
}

export type StepName = Ending['steps'][number]['step'];

/** Who takes a step, and until when; emptied, nobody and no day. */
export interface StepTaken {
  responsibleId: string;
  dueOn: string;
}

export function takenOf(ending: Ending, step: StepName): StepTaken {
  const one = ending.steps.find((known) => known.step === step);
  return { responsibleId: one?.responsible?.id ?? '', dueOn: one?.dueOn ?? '' };
}

export const stepInput = (step: StepName, { responsibleId, dueOn }: StepTaken): VariablesOf<typeof AMEND>['input'] => ({
  steps: [{ step, responsibleId: responsibleId || null, dueOn: dueOn || null }],
});

/** Whether it ends before its time: then it has reasons. */
export const isEarlyBy = (ending: Ending | undefined): boolean => (ending?.reasons.length ?? 0) > 0;

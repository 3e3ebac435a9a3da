// What differs between two versions, told as a list that a person can read.
import type { Localised } from '#platform/values/text.js';
import type { CriterionContent, DimensionContent, StaircaseContent, StepContent } from './staircase.rules.js';

export enum StaircaseChangeKind {
  STEP_ADDED = 'STEP_ADDED',
  STEP_RENAMED = 'STEP_RENAMED',
  STEP_REMOVED = 'STEP_REMOVED',
  CRITERION_ADDED = 'CRITERION_ADDED',
  CRITERION_REWORDED = 'CRITERION_REWORDED',
  CRITERION_MOVED = 'CRITERION_MOVED',
  CRITERION_REMOVED = 'CRITERION_REMOVED',
  EVIDENCE_CHANGED = 'EVIDENCE_CHANGED',
  NEXT_ACTION_CHANGED = 'NEXT_ACTION_CHANGED',
  DIMENSION_ADDED = 'DIMENSION_ADDED',
  DIMENSION_RENAMED = 'DIMENSION_RENAMED',
  DIMENSION_REMOVED = 'DIMENSION_REMOVED',
  DIMENSION_CHANGED = 'DIMENSION_CHANGED',
}
/** A difference: in a step, a criterion or a dimension, with the words before and now. */
export interface Change {
  kind: StaircaseChangeKind;
  code: string | null;
  step: number | null;
  formerStep: number | null;
  before: Localised | null;
  after: Localised | null;
}

interface Placed {
  step: number;
  said: CriterionContent;
}

/** What the later version says otherwise than the former: steps first, then criteria, then dimensions. */
export function changesBetween(former: StaircaseContent, later: StaircaseContent): Change[] {
  return [
    ...stepChanges(former.steps, later.steps),
    ...criterionChanges(criteriaOf(former), criteriaOf(later)),
    ...dimensionChanges(former.dimensions ?? [], later.dimensions ?? []),
  ];
}

function stepChanges(former: readonly StepContent[], later: readonly StepContent[]): Change[] {
  const before = new Map(former.map((one) => [one.number, one]));
  const after = new Map(later.map((one) => [one.number, one]));
  const removed = former.filter(({ number }) => !after.has(number));
  return [
    ...later.flatMap(({ number, name }): Change[] => {
      const known = before.get(number);
      if (!known) return [change(StaircaseChangeKind.STEP_ADDED, { step: number, after: name })];
      if (isSame(known.name, name)) return [];
      return [change(StaircaseChangeKind.STEP_RENAMED, { step: number, before: known.name, after: name })];
    }),
    ...removed.map(({ number, name }) =>
      change(StaircaseChangeKind.STEP_REMOVED, { formerStep: number, before: name }),
    ),
  ];
}

function criterionChanges(former: ReadonlyMap<string, Placed>, later: ReadonlyMap<string, Placed>): Change[] {
  const removed = [...former.values()].filter(({ said }) => !later.has(said.code));
  return [
    ...[...later.values()].flatMap((now) => {
      const { code, statement } = now.said;
      const known = former.get(code);
      if (known) return changesOfCriterion(known, now);
      return [change(StaircaseChangeKind.CRITERION_ADDED, { code, step: now.step, after: statement })];
    }),
    ...removed.map(({ step, said: { code, statement } }) =>
      change(StaircaseChangeKind.CRITERION_REMOVED, { code, formerStep: step, before: statement }),
    ),
  ];
}

function changesOfCriterion(former: Placed, now: Placed): Change[] {
  const where = { code: now.said.code, step: now.step, formerStep: former.step };
  const moved = former.step === now.step ? [] : [change(StaircaseChangeKind.CRITERION_MOVED, where)];
  const texts = [
    [StaircaseChangeKind.CRITERION_REWORDED, former.said.statement, now.said.statement],
    [StaircaseChangeKind.EVIDENCE_CHANGED, former.said.evidence, now.said.evidence],
    [StaircaseChangeKind.NEXT_ACTION_CHANGED, former.said.nextAction, now.said.nextAction],
  ] as const;
  const reworded = texts.flatMap(([kind, before = null, after = null]) =>
    isSame(before, after) ? [] : [change(kind, { ...where, before, after })],
  );
  const isElsewhere = (former.said.dimension ?? null) !== (now.said.dimension ?? null);
  return [...moved, ...reworded, ...(isElsewhere ? [change(StaircaseChangeKind.DIMENSION_CHANGED, where)] : [])];
}

function dimensionChanges(former: readonly DimensionContent[], later: readonly DimensionContent[]): Change[] {
  const before = new Map(former.map((one) => [one.code, one.name]));
  const after = new Map(later.map((one) => [one.code, one.name]));
  const removed = former.filter(({ code }) => !after.has(code));
  return [
    ...later.flatMap(({ code, name }): Change[] => {
      const known = before.get(code);
      if (!known) return [change(StaircaseChangeKind.DIMENSION_ADDED, { code, after: name })];
      return isSame(known, name)
        ? []
        : [change(StaircaseChangeKind.DIMENSION_RENAMED, { code, before: known, after: name })];
    }),
    ...removed.map(({ code, name }) => change(StaircaseChangeKind.DIMENSION_REMOVED, { code, before: name })),
  ];
}

function criteriaOf({ steps }: StaircaseContent): Map<string, Placed> {
  return new Map(steps.flatMap(({ number, criteria }) => criteria.map((said) => [said.code, { step: number, said }])));
}

function change(kind: StaircaseChangeKind, said: Partial<Change>): Change {
  return { kind, code: null, step: null, formerStep: null, before: null, after: null, ...said };
}

function isSame(one: Localised | null | undefined, other: Localised | null | undefined): boolean {
  return one?.sv === other?.sv && one?.en === other?.en;
}

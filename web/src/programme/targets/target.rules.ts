// How targets are put together on their page, and what a form of one means.
import type { ResultOf, VariablesOf } from '../../api/graphql';
import type { PROMISE, REVISE, TARGETS } from './target.queries';

export type Project = NonNullable<ResultOf<typeof TARGETS>['project']>;
export type Promised = Project['targets'][number];
export const UNITS = ['COMPANY', 'PERSON', 'HOUR', 'OWN'] as const;

/** Targets of one kind, under one heading. */
export type Kind = 'whole' | 'partners' | 'periods';

export function kindOf({ organisation, fromOn, untilOn }: Pick<Promised, 'organisation' | 'fromOn' | 'untilOn'>): Kind {
  if (organisation) return 'partners';
  return fromOn || untilOn ? 'periods' : 'whole';
}

/** What is written in the form. */
export interface TargetFields {
  id: string;
  unit: (typeof UNITS)[number];
  value: number | string;
  name: string;
  nameEn: string;
  organisationId: string;
  fromOn: string;
  untilOn: string;
  reason: string;
}

/** What is left empty is left out. */
export function promiseOf(fields: TargetFields, projectId: string): VariablesOf<typeof PROMISE>['input'] {
  const { unit, value, organisationId, fromOn, untilOn, reason } = fields;
  const [sv, en] = [fields.name.trim(), fields.nameEn.trim()];
  return {
    projectId,
    unit,
    value: Number(value),
    ...(unit === 'OWN' ? { name: { sv, en: en || sv } } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(fromOn ? { fromOn } : {}),
    ...(untilOn ? { untilOn } : {}),
    ...(reason.trim() ? { reason: reason.trim() } : {}),
  };
}

export function reviseOf({ value, reason }: TargetFields): VariablesOf<typeof REVISE>['input'] {
  return { value: Number(value), ...(reason.trim() ? { reason: reason.trim() } : {}) };
}

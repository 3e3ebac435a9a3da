// Which actions are shown and in what order, how they are grouped, and what is sent when one is done or added.
import type { ResultOf, VariablesOf } from '../../api/graphql';
import type { Entry } from '../../outbox/entry.rules';
import type { Places } from '../../outbox/problem.rules';
import type { ACTIONS, ADD_ACTION, COMPLETE_ACTION } from './actions.queries';

export type ActionLine = ResultOf<typeof ACTIONS>['actions']['nodes'][number];

export const STATES = ['PROPOSED', 'OPEN', 'COMPLETED', 'DROPPED'] as const;
export type ActionState = (typeof STATES)[number];

export const GROUPS = ['company', 'owner', 'area'] as const;
export type Grouping = (typeof GROUPS)[number];

/** What the address says of the list. */
export interface ActionsSearch {
  view?: 'board';
  /** Of everybody whose actions one may see, not only one's own. */
  all?: true;
  state?: ActionState;
  overdue?: true;
  group?: Grouping;
  company?: string;
  project?: string;
  coach?: string;
  area?: string;
  /** The action whose form is open in which it is done. */
  done?: string;
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const flagOf = (value: unknown): true | undefined => value === true || value === 'true' || undefined;

export function actionsSearchOf(given: Readonly<Record<string, unknown>>): ActionsSearch {
  const read = {
    view: given['view'] === 'board' ? 'board' : undefined,
    all: flagOf(given['all']),
    state: STATES.find((state) => state === given['state']),
    overdue: flagOf(given['overdue']),
    group: GROUPS.find((group) => group === given['group']),
    company: textOf(given['company']),
    project: textOf(given['project']),
    coach: textOf(given['coach']),
    area: textOf(given['area']),
    done: textOf(given['done']),
  };
  return Object.fromEntries(Object.entries(read).filter(([, value]) => value !== undefined));
}

/** One's own open actions, unless the address says otherwise; a board shows those that are done as well. */
export function filterOf(search: ActionsSearch, isCoach: boolean): NonNullable<VariablesOf<typeof ACTIONS>['filter']> {
  const { view, all, state, overdue, company, project, coach } = search;
  const isNarrowed = [company, project, coach].some((one) => one !== undefined);
  const isOfEveryState = view === 'board' || state !== undefined || overdue === true;
  return {
    ...(isCoach && !all && !isNarrowed ? { isMine: true } : {}),
    ...(isOfEveryState ? {} : { isOpen: true }),
    ...namedIn(search),
  };
}

/** What the address names, as the filter calls it. */
function namedIn({ state, overdue, company, project, coach, area }: ActionsSearch): object {
  const named = {
    state,
    isOverdue: overdue,
    companyId: company,
    projectId: project,
    coachId: coach,
    insatsomradeId: area,
  };
  return Object.fromEntries(Object.entries(named).filter(([, value]) => value !== undefined));
}

/** The overdue first, then by day. */
export const inOrder = (actions: readonly ActionLine[]): ActionLine[] =>
  actions.toSorted((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || a.dueOn.localeCompare(b.dueOn));

export interface Group<Line> {
  key: string;
  name: string;
  lines: Line[];
}

/** Parted by a name, in the order of the names; those without one come last. */
export function groupedBy<Line>(lines: readonly Line[], nameOf: (line: Line) => string): Group<Line>[] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const name = nameOf(line);
    groups.set(name, [...(groups.get(name) ?? []), line]);
  }
  return [...groups]
    .map(([name, of]) => ({ key: name, name, lines: of }))
    .toSorted((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'sv'));
}

export type Certainty = 'ESTIMATED' | 'MEASURED';

export interface EffectForm {
  unit: ActionLine['effects'][number]['unit'];
  expected: number | null;
  /** As written, with a decimal comma or point; empty when nobody knows. */
  actual: string;
  certainty: Certainty;
}

export interface CompleteForm {
  result: string;
  effects: readonly EffectForm[];
  /** The day it was done, where that can be put right; it is done today else. */
  on?: string;
}

export const completeFormOf = ({ effects }: Pick<ActionLine, 'effects'>): CompleteForm => ({
  result: '',
  effects: effects.map(({ unit, expected, actual, certainty }) => ({
    unit,
    expected,
    actual: actual === null ? '' : String(actual),
    certainty: certainty ?? 'ESTIMATED',
  })),
});

/** What the server can find something wrong with. */
export type CompletePlace = 'on' | 'result' | `effect/${string}`;

type CompleteInput = VariablesOf<typeof COMPLETE_ACTION>['input'];

/** What was sent, as the form that said it. */
export function completeFormOfEntry({ variables }: Pick<Entry, 'variables'>): CompleteForm {
  const { on, result, effects } = variables['input'] as CompleteInput;
  return {
    result: result ?? '',
    on: on ?? '',
    effects: (effects ?? []).map(({ unit, expected = null, actual = null, certainty }) => ({
      unit,
      expected,
      actual: actual === null ? '' : String(actual).replace('.', ','),
      certainty: certainty ?? 'ESTIMATED',
    })),
  };
}

/** The fields of what was sent; effects are told of in the order in which they were sent. */
export function completePlaces(input: unknown): Places<CompletePlace> {
  const { effects } = (input ?? {}) as Partial<CompleteInput>;
  const units = (effects ?? []).map(({ unit }, index) => [`effects.${index}`, `effect/${unit}`] as const);
  return { on: 'on', result: 'result', ...Object.fromEntries(units) };
}

/** Something is written, and it is no number. */
export const isUnreadable = ({ actual }: EffectForm): boolean => actual.trim() !== '' && numberOf(actual) === undefined;

/** “1 234,5” as a number; undefined when it is none. */
export function numberOf(written: string): number | undefined {
  const plain = written.replaceAll(/[\s\u00A0]/g, '').replace(',', '.');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  return Number(plain);
}

export function completeVariablesOf(
  { id, version }: Pick<ActionLine, 'id' | 'version'>,
  form: CompleteForm,
  today: string,
): VariablesOf<typeof COMPLETE_ACTION> {
  const said = form.effects.flatMap(({ unit, expected, actual, certainty }) => {
    const number = numberOf(actual);
    return number === undefined ? [] : [{ unit, expected, actual: number, certainty }];
  });
  // What is sent replaces what stood there, so an effect nobody has a number for goes along as it was.
  const unsaid = form.effects.flatMap(({ unit, expected, actual }) =>
    numberOf(actual) === undefined && expected !== null ? [{ unit, expected }] : [],
  );
  return {
    id,
    expectedVersion: version,
    input: {
      on: today,
      ...(form.result.trim() ? { result: form.result.trim() } : {}),
      ...(said.length > 0 ? { effects: [...said, ...unsaid] } : {}),
    },
  };
}

export interface AddForm {
  id: string;
  /** The plan; empty where the action goes into whatever plan stands in an enrolment. */
  actionPlanId: string;
  enrolmentId?: string | undefined;
  what: string;
  dueOn: string;
  owner: 'COMPANY' | 'COACH';
  insatsomradeId: string;
}

export function addVariablesOf(form: AddForm): VariablesOf<typeof ADD_ACTION> {
  const { id, actionPlanId, enrolmentId, what, dueOn, owner, insatsomradeId } = form;
  const place = actionPlanId ? { actionPlanId } : { enrolmentId };
  return {
    id,
    input: { ...place, what: what.trim(), dueOn, owner, ...(insatsomradeId ? { insatsomradeId } : {}) },
  };
}

/** What the server can find something wrong with. */
export type AddPlace = 'plan' | 'what' | 'dueOn' | 'owner' | 'area';

export const ADD_PLACES: Places<AddPlace> = {
  actionPlanId: 'plan',
  enrolmentId: 'plan',
  what: 'what',
  dueOn: 'dueOn',
  owner: 'owner',
  insatsomradeId: 'area',
};

type AddInput = VariablesOf<typeof ADD_ACTION>['input'];

/** What was sent, as the form that said it. */
export function addFormOf({ record, variables }: Pick<Entry, 'record' | 'variables'>): AddForm {
  const { actionPlanId, enrolmentId, what, dueOn, owner, insatsomradeId } = variables['input'] as AddInput;
  return {
    id: record,
    actionPlanId: actionPlanId ?? '',
    enrolmentId: enrolmentId ?? undefined,
    what,
    dueOn: dueOn ?? '',
    owner: owner === 'COACH' ? 'COACH' : 'COMPANY',
    insatsomradeId: insatsomradeId ?? '',
  };
}

/** What is sent when it has been put right: what the form does not show, such as its criterion, stays as it was sent. */
export function addedAgain({ variables }: Pick<Entry, 'variables'>, form: AddForm): VariablesOf<typeof ADD_ACTION> {
  const sent = Object.entries(variables['input'] as AddInput);
  const unshown = Object.fromEntries(sent.filter(([field]) => !(field in ADD_PLACES)));
  const { id, input } = addVariablesOf(form);
  return { id, input: { ...unshown, ...input } };
}

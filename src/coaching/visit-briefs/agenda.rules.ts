/** What is worth taking up at the next visit to a company, and what to take along: worked out from what is known of it. */
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

/** So many of something, and the earliest day among them. */
export interface Pile {
  readonly count: number;
  readonly firstOn: Day | null;
}

/** What is known of a company in an enrolment when a visit is prepared. */
export interface VisitFacts {
  readonly hasAgreed: boolean;
  /** Whether the project asks for the grund and it has not been reviewed. */
  readonly lacksGrund: boolean;
  readonly overdueActions: Pile;
  /** Agreed, and due within the coming month. */
  readonly comingActions: Pile;
  readonly proposedActions: Pile;
  /** Due by a fortnight from today. */
  readonly followUps: Pile;
  readonly drafts: Pile;
  /** The insatsområden of the project on whose staircase the company has no place. */
  readonly unplaced: readonly Localised[];
  /** The insatsområden where the company has one, and a step to go. */
  readonly placed: readonly Localised[];
  readonly criteriaToReassess: number;
  readonly participantsLacking: number;
  /** Whether a further visit is planned, or something is promised on a later day. */
  readonly hasNextDate: boolean;
  readonly contactsWithoutConsent: number;
  readonly lacksFigures: boolean;
}

export type AgendaPoint =
  | 'AGREE'
  | 'OVERDUE_ACTIONS'
  | 'FOLLOW_UPS'
  | 'REVIEW_GRUND'
  | 'FINISH_ASSESSMENT'
  | 'ASSESS'
  | 'AGREE_PLAN'
  | 'COMING_ACTIONS'
  | 'REASSESS'
  | 'NEXT_STEP'
  | 'PARTICIPANTS'
  | 'NEXT_DATE';

export type Thing = 'AGREEMENT' | 'PARTICIPANT_DETAILS' | 'CONSENTS' | 'SIZE_FIGURES';

export interface Told<Code> {
  readonly code: Code;
  readonly count: number | null;
  readonly firstOn: Day | null;
  readonly sentence: Localised;
}

/** One or several, with the number before it. */
function some(count: number, one: Localised, more: Localised): Localised {
  const of = count === 1 ? one : more;
  return { sv: `${count} ${of.sv}`, en: `${count} ${of.en}` };
}

const named = (names: readonly Localised[]): Localised => ({
  sv: names.map(({ sv }) => sv).join(', '),
  en: names.map(({ en }) => en).join(', '),
});

const ACTIONS = [
  { sv: 'åtgärd', en: 'action' },
  { sv: 'åtgärder', en: 'actions' },
] as const;

/** A point, when there is reason for it. */
type Rule<Code> = (facts: VisitFacts) => Told<Code> | null;

function piled(
  code: AgendaPoint,
  { count, firstOn }: Pile,
  say: (count: number) => Localised,
): Told<AgendaPoint> | null {
  return count ? { code, count, firstOn, sentence: say(count) } : null;
}

function bare<Code>(code: Code, is: boolean, sentence: Localised, count: number | null = null): Told<Code> | null {
  return is ? { code, count, firstOn: null, sentence } : null;
}

/** What lies behind, what is to be settled, and then the way ahead. */
const AGENDA: readonly Rule<AgendaPoint>[] = [
  ({ hasAgreed }) =>
    bare('AGREE', !hasAgreed, {
      sv: 'Kom överens om deltagandet.',
      en: 'Agree on taking part.',
    }),
  ({ overdueActions }) =>
    piled('OVERDUE_ACTIONS', overdueActions, (count) => {
      const { sv, en } = some(count, ...ACTIONS);
      return { sv: `Gå igenom ${sv} som skulle ha varit klara.`, en: `Go through ${en} that should have been done.` };
    }),
  ({ followUps }) =>
    piled('FOLLOW_UPS', followUps, (count) => {
      const { sv, en } = some(count, { sv: 'sak', en: 'thing' }, { sv: 'saker', en: 'things' });
      return {
        sv: `Följ upp ${sv} som ni lovat återkomma till.`,
        en: `Follow up ${en} that you promised to come back to.`,
      };
    }),
  ({ lacksGrund }) =>
    bare('REVIEW_GRUND', lacksGrund, {
      sv: 'Gå igenom grunden, som kommer före trapporna.',
      en: 'Review the grund, which comes before the staircases.',
    }),
  ({ drafts }) =>
    piled('FINISH_ASSESSMENT', drafts, (count) => {
      const { sv, en } = some(count, { sv: 'mätning', en: 'assessment' }, { sv: 'mätningar', en: 'assessments' });
      return { sv: `Gör klart ${sv} som är påbörjade.`, en: `Finish ${en} already begun.` };
    }),
  ({ unplaced, lacksGrund }) =>
    bare(
      'ASSESS',
      unplaced.length > 0 && !lacksGrund,
      { sv: `Mät nuläget: ${named(unplaced).sv}.`, en: `Assess where things stand: ${named(unplaced).en}.` },
      unplaced.length,
    ),
  ({ proposedActions }) =>
    piled('AGREE_PLAN', proposedActions, (count) => {
      const { sv, en } = some(count, ...ACTIONS);
      return { sv: `Kom överens om handlingsplanen: ${sv} är föreslagna.`, en: `Agree on the plan: ${en} proposed.` };
    }),
  ({ comingActions }) =>
    piled('COMING_ACTIONS', comingActions, (count) => {
      const { sv, en } = some(count, ...ACTIONS);
      return {
        sv: `Hur går det med ${sv} som ska vara klara inom en månad?`,
        en: `How far are ${en} due within a month?`,
      };
    }),
  ({ criteriaToReassess: count }) => {
    const { sv, en } = some(count, { sv: 'kriterium', en: 'criterion' }, { sv: 'kriterier', en: 'criteria' });
    const sentence = { sv: `Bedöm ${sv} på nytt: åtgärden är klar.`, en: `Assess ${en} anew: the action is done.` };
    return bare('REASSESS', count > 0, sentence, count);
  },
  ({ placed }) =>
    bare(
      'NEXT_STEP',
      placed.length > 0,
      { sv: `Nästa steg: ${named(placed).sv}.`, en: `The next step: ${named(placed).en}.` },
      placed.length,
    ),
  ({ participantsLacking: count }) =>
    bare(
      'PARTICIPANTS',
      count > 0,
      {
        sv: `Fyll i det som saknas om ${some(count, { sv: 'deltagare', en: '' }, { sv: 'deltagare', en: '' }).sv}.`,
        en: `Fill in what lacks of ${some(count, { sv: '', en: 'participant' }, { sv: '', en: 'participants' }).en}.`,
      },
      count,
    ),
  ({ hasNextDate }) =>
    bare('NEXT_DATE', !hasNextDate, { sv: 'Bestäm när ni ses nästa gång.', en: 'Decide when to meet next.' }),
];

const THINGS: readonly Rule<Thing>[] = [
  ({ hasAgreed }) =>
    bare('AGREEMENT', !hasAgreed, {
      sv: 'Överenskommelsen om deltagande, att skriva under.',
      en: 'The agreement on taking part, to be signed.',
    }),
  ({ participantsLacking: count }) =>
    bare(
      'PARTICIPANT_DETAILS',
      count > 0,
      {
        sv: `Deltagarblanketter: uppgifter saknas om ${count}.`,
        en: `Participant forms: details of ${count} are missing.`,
      },
      count,
    ),
  ({ contactsWithoutConsent: count }) =>
    bare(
      'CONSENTS',
      count > 0,
      {
        sv: `Samtyckesblanketter: ${count} har inte sagt vad de samtycker till.`,
        en: `Consent forms: ${count} have not said what they consent to.`,
      },
      count,
    ),
  ({ lacksFigures }) =>
    bare('SIZE_FIGURES', lacksFigures, {
      sv: 'Blanketten om företagets storlek: anställda, omsättning och balansomslutning.',
      en: 'The form on the company’s size: staff, turnover and balance sheet total.',
    }),
];

/** A suggestion, point by point, for people to change as they like. */
export function suggestedAgenda(facts: VisitFacts): Told<AgendaPoint>[] {
  return AGENDA.flatMap((rule) => rule(facts) ?? []);
}

/** Forms that nobody has filled in or signed yet. */
export function thingsToBring(facts: VisitFacts): Told<Thing>[] {
  return THINGS.flatMap((rule) => rule(facts) ?? []);
}

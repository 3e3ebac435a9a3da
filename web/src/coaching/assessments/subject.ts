// What is measured: an insatsområde on its staircase, or the grund, as one shape for the pages.
import type { ResultOf } from '../../api/graphql';
import type { Asked } from './asking.rules';
import { useQuery } from 'urql';
import { GRUNDS, TO_MEASURE } from './assessment.queries';

export type Measured = ResultOf<typeof TO_MEASURE> & ResultOf<typeof GRUNDS>;

interface Text {
  sv: string;
  en: string;
}

export interface Subject {
  /** The insatsområde's or the grund's id. */
  id: string;
  letter: string;
  name: Text;
  isGrund: boolean;
  presumedStep: number;
  steps: readonly { number: number; name: Text }[];
  criteria: readonly (Asked & { statement: Text; nextAction: Text | null })[];
}

type Steps = NonNullable<
  NonNullable<NonNullable<Measured['enrolment']>['project']['insatsomraden'][number]['staircase']>['current']
>['steps'];
type GrundSteps = NonNullable<Measured['grunds'][number]['current']>['steps'];

const criteriaOf = (steps: Steps | GrundSteps): Subject['criteria'] =>
  steps.flatMap(({ number, criteria }) =>
    criteria.map((one) => ({
      id: one.id,
      step: number,
      dimensionId: 'dimension' in one ? one.dimension?.id : undefined,
      statement: one.statement,
      nextAction: one.nextAction,
    })),
  );

/** All that can be measured at a company: the grund first, then the areas that have a staircase. */
export function subjectsOf({ enrolment, grunds }: Measured): Subject[] {
  const grund = grunds.flatMap(({ id, name, current }) =>
    current
      ? [
          {
            id,
            letter: 'O',
            name,
            isGrund: true,
            presumedStep: 0,
            steps: current.steps,
            criteria: criteriaOf(current.steps),
          },
        ]
      : [],
  );
  const areas = (enrolment?.project.insatsomraden ?? []).flatMap(({ id, letter, name, staircase }) => {
    const steps = staircase?.current?.steps;
    if (!steps) return [];
    const stands = enrolment?.company.progress.find(({ insatsomrade }) => insatsomrade.id === id)?.step ?? 0;
    return [
      { id, letter: letter ?? 'X', name, isGrund: false, presumedStep: stands, steps, criteria: criteriaOf(steps) },
    ];
  });
  return [...grund, ...areas];
}

/** All that a measurement needs, as far as this device has it. */
export function useMeasured(enrolmentId: string): { measured: Measured | undefined; isFetching: boolean } {
  const [enrolment] = useQuery({ query: TO_MEASURE, variables: { enrolmentId } });
  const [grunds] = useQuery({ query: GRUNDS });
  const isFetching = enrolment.fetching || grunds.fetching;
  const measured = enrolment.data && grunds.data ? { ...enrolment.data, ...grunds.data } : undefined;
  return { measured, isFetching };
}

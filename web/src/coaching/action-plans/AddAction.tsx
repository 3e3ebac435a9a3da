// A new action in one of the plans of one's companies.
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import type { ResultOf } from '../../api/graphql';
import { useDraft } from '../../device/drafts';
import { useDeed } from '../../outbox/use-deed';
import { daysAfter, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import type { PLANS } from './actions.queries';
import { addVariablesOf, type AddForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import { AddFields } from './AddFields';

type Enrolled = ResultOf<typeof PLANS>['enrolments']['nodes'][number];
export type PlanToAddTo = Enrolled & { actionPlan: NonNullable<Enrolled['actionPlan']> };

/** Plans that are not closed, and in which one may write. */
export const plansIn = (data: ResultOf<typeof PLANS> | undefined): PlanToAddTo[] =>
  (data?.enrolments.nodes ?? []).filter(
    (one): one is PlanToAddTo =>
      one.actionPlan !== null &&
      one.actionPlan.state !== 'CLOSED' &&
      one.actionPlan.viewerCan.includes('actionPlan:amend'),
  );

const USUAL_DAYS = 90;

interface AddActionProps {
  plans: readonly PlanToAddTo[];
  onClose: () => void;
}

export function AddAction({ plans, onClose }: AddActionProps) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const once = useOnce();
  const { value, change, become, isReady, hasFailed } = useDraft<AddForm>(person.account, 'action/new', () => ({
    id: v7(),
    actionPlanId: plans[0]?.actionPlan.id ?? '',
    what: '',
    dueOn: daysAfter(today(), USUAL_DAYS),
    owner: 'COMPANY',
    insatsomradeId: '',
  }));
  const deed = useDeed({ become });
  const plan = plans.find(({ actionPlan }) => actionPlan.id === value.actionPlanId);

  async function save(): Promise<void> {
    const about = say('aboutAdd', { what: value.what.trim(), company: plan?.company.name ?? '' });
    if (!(await deed.keep({ kind: 'actionAdd', record: value.id, variables: addVariablesOf(value), about }))) return;
    notify(say('added'));
    onClose();
  }

  return (
    <Sheet title={say('addTitle')} closing={say('cancel')} onClose={onClose}>
      {isReady && (
        <AddFields
          plans={plans}
          value={value}
          change={change}
          hasFailed={deed.hasFailed || hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

// A new action that the server refused, in its form as it was written, to be put right.
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { formOfEntry, type AgainProps } from '../../outbox/reopen';
import { useDeed } from '../../outbox/use-deed';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { PLANS } from './actions.queries';
import { addedAgain, addFormOf, type AddForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import { plansIn } from './AddAction';
import { AddFields } from './AddFields';

export function AddAgain({ entry, onClose }: AgainProps) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const once = useOnce();
  const [{ data }] = useQuery({ query: PLANS, requestPolicy: 'cache-and-network' });
  const draft = useDraft<AddForm>(
    person.account,
    formOfEntry(entry),
    () => addFormOf(entry),
    () => entry.about,
  );
  const { keep, hasFailed } = useDeed(draft, entry);
  const { value, change } = draft;
  const plans = plansIn(data);
  const company = data?.enrolments.nodes.find(
    ({ id, actionPlan }) => id === value.enrolmentId || actionPlan?.id === value.actionPlanId,
  )?.company.name;

  async function save(): Promise<void> {
    const { kind, record } = entry;
    const about = company ? say('aboutAdd', { what: value.what.trim(), company }) : entry.about;
    if (!(await keep({ kind, record, variables: addedAgain(entry, value), about }))) return;
    notify(say('added'));
    onClose();
  }

  return (
    <Sheet title={say('addAgainTitle')} closing={say('keptClosed')} onClose={onClose}>
      {draft.isReady && (
        <AddFields
          plans={plans}
          value={value}
          change={change}
          company={company ?? entry.about}
          problems={entry.problems ?? []}
          hasFailed={hasFailed || draft.hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

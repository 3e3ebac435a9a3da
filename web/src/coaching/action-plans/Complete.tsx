// An action is done: what came of it, kept on the device until there is a network.
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { useDeed } from '../../outbox/use-deed';
import { today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { useWords } from '../../ui/words';
import { completeFormOf, completeVariablesOf, type ActionLine, type CompleteForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import { CompleteFields } from './CompleteFields';

interface CompleteProps {
  action: ActionLine;
  /** Whether one came here to fill it in. */
  isFirst: boolean;
  onClose: () => void;
}

export function Complete({ action, isFirst, onClose }: CompleteProps) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const once = useOnce();
  const { value, change, become, hasFailed } = useDraft<CompleteForm>(person.account, `action/${action.id}`, () =>
    completeFormOf(action),
  );
  const deed = useDeed({ become });

  async function save(): Promise<void> {
    const variables = completeVariablesOf(action, value, today());
    const about = say('aboutComplete', { what: action.what, company: action.company.name });
    if (!(await deed.keep({ kind: 'actionComplete', record: action.id, variables, about }))) return;
    notify(say('saved'));
    onClose();
  }

  return (
    <CompleteFields
      isFirst={isFirst}
      form={value}
      change={change}
      hasFailed={deed.hasFailed || hasFailed}
      onSave={() => once(save)}
      onClose={onClose}
    />
  );
}

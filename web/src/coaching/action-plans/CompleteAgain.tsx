// An action that was done, and that the server refused to take as done: put right as it stands now.
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { formOfEntry, type AgainProps } from '../../outbox/reopen';
import { useDeed } from '../../outbox/use-deed';
import { today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { ACTION_NOW } from './actions.queries';
import { completeFormOfEntry, completeVariablesOf, type CompleteForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import { CompleteFields } from './CompleteFields';
import styles from './actions.module.css';

export function CompleteAgain({ entry, onClose }: AgainProps) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const once = useOnce();
  const { record: id, kind, variables, about } = entry;
  const [{ data }] = useQuery({ query: ACTION_NOW, variables: { id }, requestPolicy: 'cache-and-network' });
  const draft = useDraft<CompleteForm>(
    person.account,
    formOfEntry(entry),
    () => completeFormOfEntry(entry),
    () => about,
  );
  const { keep, hasFailed } = useDeed(draft, entry);
  const { value, change } = draft;

  async function save(): Promise<void> {
    const version = data?.action?.version ?? Number(variables['expectedVersion']);
    const said = completeVariablesOf({ id, version }, value, value.on ?? today());
    if (!(await keep({ kind, record: id, variables: said, about }))) return;
    notify(say('saved'));
    onClose();
  }

  return (
    <Sheet title={say('completeTitle')} closing={say('keptClosed')} onClose={onClose}>
      <p className={styles.quiet}>{about}</p>
      {draft.isReady && (
        <CompleteFields
          form={value}
          change={change}
          refused={{ input: variables['input'], problems: entry.problems ?? [] }}
          hasFailed={hasFailed || draft.hasFailed}
          onSave={() => once(save)}
          onClose={onClose}
        />
      )}
    </Sheet>
  );
}

// Two have changed the same fields: mine, theirs and what stood before, and the person chooses field by field.
import { Button, Modal, Radio } from '@mantine/core';
import { use, useState } from 'react';
import { notify } from '../ui/notify';
import { useOnce } from '../ui/once';
import { useWords } from '../ui/words';
import type { Entry } from './entry.rules';
import { chosen, type Clash, type Values } from './merge.rules';
import { UNSENT } from './outbox.words';
import styles from './outbox.module.css';
import { useOutbox } from './use-outbox';

type Whose = 'mine' | 'theirs';

export function ClashChoice({ entry, onClose }: { entry: Entry; onClose: () => void }) {
  const say = useWords(UNSENT);
  const outbox = useOutbox();
  const once = useOnce();
  const [whose, setWhose] = useState<Readonly<Record<string, Whose>>>({});
  const { clash } = entry;
  if (!clash) return undefined;
  const { fields, version, values } = clash;

  async function keep(): Promise<void> {
    const theirs = new Set(Object.keys(whose).filter((field) => whose[field] === 'theirs'));
    const input = chosen(entry.variables['input'] as Values, fields, theirs);
    if (Object.keys(input).length === 0) {
      await outbox.discard(entry);
      notify(say('theirsStand'));
    } else {
      await outbox.putRight(entry, {
        variables: { ...entry.variables, expectedVersion: version, input },
        before: values,
      });
    }
    onClose();
  }

  return (
    <Modal opened onClose={onClose} title={say('clashTitle')} closeButtonProps={{ 'aria-label': say('later') }}>
      <div className={styles.clash}>
        <p>{say('clashWhat')}</p>
        {fields.map((one) => (
          <Field
            key={one.field}
            entry={entry}
            clash={one}
            whose={whose[one.field]}
            onChoose={(choice) => setWhose((now) => ({ ...now, [one.field]: choice }))}
          />
        ))}
        <Button disabled={fields.some(({ field }) => !whose[field])} onClick={() => once(keep)}>
          {say('keepChoice')}
        </Button>
      </div>
    </Modal>
  );
}

interface FieldProps {
  entry: Entry;
  clash: Clash;
  whose: Whose | undefined;
  onChoose: (whose: Whose) => void;
}

function Field({ entry, clash, whose, onChoose }: FieldProps) {
  const say = useWords(UNSENT);
  const tell = use(useOutbox().tellerOf(entry.kind));
  const of = (value: unknown) => tell(clash.field, value, entry.clash?.names ?? {});
  return (
    <Radio.Group
      label={of(clash.mine).label}
      description={say('before', of(clash.before))}
      value={whose ?? null}
      onChange={(value) => onChoose(value)}
    >
      <div className={styles.whose}>
        <Radio value="mine" label={`${say('mine')}: ${of(clash.mine).text}`} />
        <Radio value="theirs" label={`${say('theirs')}: ${of(clash.theirs).text}`} />
      </div>
    </Radio.Group>
  );
}

// Moves a planned visit to another day, time or length; no network is needed.
import { Button, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useEffect } from 'react';
import { useHere } from '../../access/here/here';
import type { Problem } from '../../api/refusal';
import { useDraft } from '../../device/drafts';
import { useDeed } from '../../outbox/use-deed';
import { useEntriesOf } from '../../outbox/use-outbox';
import { Chips } from '../../ui/Chips';
import { useFocusBack } from '../../ui/focus';
import { minutesInWords, timeInWords, weekdayInWords } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { NotKept } from '../../ui/NotKept';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { LENGTHS } from './log.rules';
import { isMove, MOVE } from './move.entry';
import { firstMove, mayMove, moveOf, type MoveForm, type Planned } from './move.rules';
import { MOVE_WORDS } from './move.words';
import styles from './log.module.css';

interface MoveProps {
  visit: Planned;
  company: string;
}

interface MoveVisitProps extends MoveProps {
  /** Whether it is open from the beginning, because the address says so. */
  isOpen?: boolean;
  /** As small as the line that it stands in. */
  isSmall?: boolean;
}

/** The button, for whoever may, and behind it the form. */
export function MoveVisit({ visit, company, isOpen = false, isSmall = false }: MoveVisitProps) {
  const say = useWords(MOVE_WORDS);
  const [isMoving, moving] = useDisclosure(isOpen);
  const leave = useFocusBack(isMoving);
  if (!mayMove(visit)) return null;
  const name = say('moveOf', { company, day: weekdayInWords(visit.startsAt) });
  return (
    <>
      <Button
        {...(isSmall
          ? { variant: 'subtle', size: 'compact-md', className: styles.small ?? '' }
          : { variant: 'default' })}
        aria-label={name}
        onClick={() => {
          leave();
          moving.open();
        }}
      >
        {say('move')}
      </Button>
      {isMoving && <MoveSheet visit={visit} company={company} onClose={moving.close} />}
    </>
  );
}

function MoveSheet({ visit, company, onClose }: MoveProps & { onClose: () => void }) {
  const say = useWords(MOVE_WORDS);
  const { draft, problems, failed, save } = useMoving(visit, company, onClose);
  const once = useOnce();
  return (
    <Sheet title={say('title')} closing={say('close')} onClose={onClose}>
      {draft.isReady && (
        <form
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault();
            once(save);
          }}
        >
          <p className={styles.chosen}>
            <strong>{company}</strong>
          </p>
          <p>{say('was', { day: weekdayInWords(visit.startsAt), time: timeInWords(visit.startsAt) })}</p>
          <MoveFields form={draft.value} change={draft.change} problems={problems} />
          {(failed || draft.hasFailed) && <NotKept texts={[]} />}
          <Button type="submit" size="lg" fullWidth>
            {say('save')}
          </Button>
        </form>
      )}
    </Sheet>
  );
}

/** A move on its way to the outbox; one that was refused is put right where it stands there. */
function useMoving(visit: Planned, company: string, onClose: () => void) {
  const say = useWords(MOVE_WORDS);
  const { person } = useHere();
  const entries = useEntriesOf(visit.id);
  const refused = entries.find((entry) => entry.state === 'help' && isMove(entry));
  const draft = useDraft<MoveForm>(
    person.account,
    `move/${visit.id}`,
    () => firstMove(visit, entries, refused),
    () => say('about', { company }),
  );
  const { keep, hasFailed } = useDeed(draft, refused);

  useEffect(() => {
    if (draft.isResumed) notify(say('resumed'));
  }, [draft.isResumed, say]);

  async function save(): Promise<void> {
    const { base } = draft.value;
    const input = moveOf(draft.value);
    if (Object.keys(input).length === 0) return notify(say('unchanged'));
    const said = {
      variables: { id: visit.id, expectedVersion: base.version, input },
      before: base.values,
      about: say('about', { company }),
    };
    if (!(await keep({ kind: MOVE, record: visit.id, ...said }))) return;
    notify(say('saved'));
    onClose();
  }

  return { draft, problems: refused?.problems ?? [], failed: hasFailed, save };
}

interface MoveFieldsProps {
  form: MoveForm;
  change: (change: Partial<MoveForm>) => void;
  problems: readonly Problem[];
}

function MoveFields({ form, change, problems }: MoveFieldsProps) {
  const say = useWords(MOVE_WORDS);
  const at = (field: string): string | undefined => problems.find((one) => one.field === field)?.message;
  const lengths = LENGTHS.some((one) => one === form.minutes) ? LENGTHS : [...LENGTHS, form.minutes];
  const elsewhere = problems.filter(({ field }) => field !== 'input.plannedFor' && field !== 'input.plannedMinutes');
  return (
    <>
      {elsewhere.map(({ code, message }) => (
        <p key={code} role="alert" className={styles.rescue}>
          {message}
        </p>
      ))}
      <div className={styles.when}>
        <TextInput
          type="date"
          required
          data-autofocus
          label={say('day')}
          error={at('input.plannedFor')}
          value={form.day}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          required
          label={say('time')}
          value={form.time}
          onChange={(event) => change({ time: event.currentTarget.value })}
        />
      </div>
      <Chips
        label={say('length')}
        isSingle
        options={lengths.map((minutes) => ({
          value: String(minutes),
          label: minutes === 240 ? say('halfDay') : minutesInWords(minutes),
        }))}
        chosen={[String(form.minutes)]}
        onChange={([minutes]) => change({ minutes: Number(minutes) })}
        error={at('input.plannedMinutes')}
      />
    </>
  );
}

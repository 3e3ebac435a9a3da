// What is missing before the next step, and what of it is done first: ticked, it becomes an action with who and when.
import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { EntryMark } from '../../outbox/EntryMark';
import type { Entry } from '../../outbox/entry.rules';
import { useOutbox, useOutboxView } from '../../outbox/use-outbox';
import { Chips } from '../../ui/Chips';
import { dayInWords, daysAfter, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { told, useWords } from '../../ui/words';
import type { Outcome } from './asking.rules';
import { MEASURE } from './assessment.words';
import styles from './assessment.module.css';
import type { FirstThing } from './sheet';
import type { Measured, Subject } from './subject';

/** Days until a thing is done, as one says them; a small company needs time. */
const WHEN = [
  [30, 'inOneMonth'],
  [60, 'inTwoMonths'],
  [90, 'inThreeMonths'],
] as const;
const USUAL_DAYS = 60;

const KIND = 'actionAdd';

interface FirstThingsProps {
  subject: Subject;
  outcome: Outcome;
  enrolment: NonNullable<Measured['enrolment']>;
  ticked: readonly FirstThing[];
  change: (ticked: readonly FirstThing[]) => void;
}

/** The actions that were made here, by their criterion, wherever they are on their way. */
function useMade(enrolmentId: string): (criterionId: string) => Entry | undefined {
  const { entries } = useOutboxView();
  return (criterionId) =>
    entries.find(({ kind, variables }) => {
      const input = variables['input'] as Readonly<Record<string, unknown>> | undefined;
      return kind === KIND && input?.['enrolmentId'] === enrolmentId && input['criterionId'] === criterionId;
    });
}

export function FirstThings({ subject, outcome, enrolment, ticked, change }: FirstThingsProps) {
  const say = useWords(MEASURE);
  const outbox = useOutbox();
  const once = useOnce();
  const made = useMade(enrolment.id);
  const [hasFailed, setFailed] = useState(false);
  const missing = subject.criteria.filter(({ id }) => outcome.unmet.includes(id));
  const wanted = ticked.filter(({ criterionId }) => missing.some(({ id }) => id === criterionId) && !made(criterionId));
  if (outcome.nextStep === undefined) return <p>{say('atTop')}</p>;

  async function save(): Promise<void> {
    try {
      for (const { criterionId, owner, dueOn } of wanted) {
        const criterion = missing.find(({ id }) => id === criterionId);
        const what = told(criterion?.nextAction ?? criterion?.statement);
        const id = v7();
        const input = { enrolmentId: enrolment.id, criterionId, what, owner, dueOn, isAgreed: true };
        const about = say('aboutAction', { company: enrolment.company.name, what });
        await outbox.put({ kind: KIND, record: id, variables: { id, input }, about });
      }
    } catch {
      return setFailed(true);
    }
    change([]);
    setFailed(false);
    notify(say('proposed'));
  }

  return (
    <section>
      <h2>{say('missing', { step: outcome.nextStep })}</h2>
      <h3>{say('firstThings')}</h3>
      <p className={styles.rule}>{say('firstThingsHow')}</p>
      <ul className={styles.missing}>
        {missing.map((criterion) => (
          <Thing
            key={criterion.id}
            criterion={criterion}
            entry={made(criterion.id)}
            thing={wanted.find(({ criterionId }) => criterionId === criterion.id)}
            onChange={(thing) => change([...wanted.filter((one) => one.criterionId !== criterion.id), ...thing])}
            onTold={(thing) => change(wanted.map((one) => (one.criterionId === criterion.id ? thing : one)))}
          />
        ))}
      </ul>
      {hasFailed && <p role="alert">{say('couldNotKeep')}</p>}
      <Button disabled={wanted.length === 0} onClick={() => once(save)}>
        {say('propose', { count: Math.max(1, wanted.length) })}
      </Button>
    </section>
  );
}

interface ThingProps {
  criterion: Subject['criteria'][number];
  entry: Entry | undefined;
  thing: FirstThing | undefined;
  /** One when it is ticked, none when it is not. */
  onChange: (thing: FirstThing[]) => void;
  onTold: (thing: FirstThing) => void;
}

function Thing({ criterion, entry, thing, onChange, onTold }: ThingProps) {
  const say = useWords(MEASURE);
  const statement = told(criterion.statement);
  if (entry) {
    const { dueOn = '' } = entry.variables['input'] as { dueOn?: string };
    return (
      <li>
        <strong>{statement}</strong>
        <p className={styles.made}>
          {say('isAction', { day: dayInWords(dueOn) })} <EntryMark entry={entry} />
        </p>
      </li>
    );
  }
  const usual: FirstThing = { criterionId: criterion.id, owner: 'COMPANY', dueOn: daysAfter(today(), USUAL_DAYS) };
  return (
    <li>
      <Checkbox
        label={statement}
        description={told(criterion.nextAction)}
        checked={thing !== undefined}
        onChange={(event) => onChange(event.currentTarget.checked ? [usual] : [])}
      />
      {thing && <WhoAndWhen statement={statement} thing={thing} onTold={onTold} />}
    </li>
  );
}

interface WhoAndWhenProps {
  statement: string;
  thing: FirstThing;
  onTold: (thing: FirstThing) => void;
}

function WhoAndWhen({ statement, thing, onTold }: WhoAndWhenProps) {
  const say = useWords(MEASURE);
  return (
    <div role="group" aria-label={statement} className={styles.choices}>
      <Chips
        label={say('who')}
        isSingle
        options={[
          { value: 'COMPANY', label: say('byCompany') },
          { value: 'COACH', label: say('byCoach') },
        ]}
        chosen={[thing.owner]}
        onChange={([owner]) => onTold({ ...thing, owner: owner === 'COACH' ? 'COACH' : 'COMPANY' })}
      />
      <Chips
        label={say('when')}
        isSingle
        options={WHEN.map(([days, word]) => ({ value: daysAfter(today(), days), label: say(word) }))}
        chosen={[thing.dueOn]}
        onChange={([dueOn = thing.dueOn]) => onTold({ ...thing, dueOn })}
      />
    </div>
  );
}

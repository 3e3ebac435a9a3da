// The fields of a visit that is planned, each with what the server said was wrong with it.
import { Button, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '../../api/refusal';
import { focused, placed, type Placed } from '../../outbox/problem.rules';
import { Problems } from '../../outbox/Problems';
import { Chips } from '../../ui/Chips';
import { minutesInWords } from '../../ui/format';
import { NotKept } from '../../ui/NotKept';
import { told, useWords } from '../../ui/words';
import { LENGTHS } from './log.rules';
import { MODES, PLAN_PLACES, type Mode, type PlanField, type PlanForm } from './plan.rules';
import { PLAN } from './plan.words';
import type { Plannable } from './plannable';
import styles from './log.module.css';

interface PlanFieldsProps {
  /** What the company is called. */
  company: string;
  /** Unknown where the device has not heard of the enrolment, or one is not given it any longer. */
  plannable: Plannable | undefined;
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  hasFailed: boolean;
  onSave: () => void;
  /** What the server said was wrong the last time. */
  problems?: readonly Problem[];
  /** Beside the company: how another is chosen. */
  children?: ReactNode;
}

type PartProps = Pick<PlanFieldsProps, 'form' | 'change' | 'plannable'> & { said: Placed<PlanField> };

export function PlanFields(props: PlanFieldsProps) {
  const { company, form, change, hasFailed, onSave, problems = [], children } = props;
  const say = useWords(PLAN);
  const said = placed(problems, PLAN_PLACES);
  const part = { form, change, plannable: props.plannable, said };
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <p className={styles.chosen}>
        <strong>{company}</strong>
        {children}
      </p>
      {said.at('company') && (
        <p role="alert" className={styles.rescue}>
          {said.at('company')}
        </p>
      )}
      <Problems of={said.elsewhere} />
      <When {...part} />
      <Who {...part} />
      <Textarea
        label={say('note')}
        description={say('noteHint')}
        autosize
        minRows={2}
        error={said.at('workingNote')}
        {...focused(said.first === 'workingNote')}
        value={form.workingNote}
        onChange={(event) => change({ workingNote: event.currentTarget.value })}
      />
      {hasFailed && <NotKept texts={[form.workingNote]} />}
      <Button type="submit" size="lg" fullWidth>
        {say('save')}
      </Button>
    </form>
  );
}

function When({ form, change, said }: PartProps) {
  const say = useWords(PLAN);
  const labelOf = (minutes: number): string => (minutes === 240 ? say('halfDay') : minutesInWords(minutes));
  return (
    <>
      <div className={styles.when}>
        <TextInput
          type="date"
          required
          label={say('day')}
          error={said.at('day')}
          {...focused(said.first === 'day')}
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
        options={LENGTHS.map((minutes) => ({ value: String(minutes), label: labelOf(minutes) }))}
        chosen={[String(form.minutes)]}
        onChange={([minutes]) => change({ minutes: Number(minutes) })}
        error={said.at('minutes')}
        isFirst={said.first === 'minutes'}
      />
      <Chips
        label={say('mode')}
        isSingle
        options={MODES.map((mode) => ({ value: mode, label: say(mode) }))}
        chosen={[form.mode]}
        onChange={([mode]) => change({ mode: mode as Mode })}
      />
    </>
  );
}

/** What of those that were chosen is not offered any longer: it can be let go of. */
const left = (chosen: readonly string[], offered: readonly { id: string }[], label: string) =>
  chosen.filter((id) => !offered.some((one) => one.id === id)).map((value) => ({ value, label }));

function Who({ form, change, plannable, said }: PartProps) {
  const say = useWords(PLAN);
  const insatsomraden = plannable?.insatsomraden ?? [];
  const contacts = plannable?.company.contacts ?? [];
  const areas = [
    ...insatsomraden.map(({ id, letter, name }) => ({ value: id, label: told(name), area: letter })),
    ...left(form.insatsomradeIds, insatsomraden, say('areaGone')),
  ];
  const people = [
    ...contacts.map(({ id, name }) => ({ value: id, label: name ?? '' })),
    ...left(form.contactIds, contacts, say('personGone')),
  ];
  return (
    <>
      <Chips
        label={say('areas')}
        options={areas}
        chosen={form.insatsomradeIds}
        onChange={(insatsomradeIds) => change({ insatsomradeIds })}
        error={said.at('areas')}
        isFirst={said.first === 'areas'}
      />
      {people.length > 0 && (
        <Chips
          label={say('people')}
          options={people}
          chosen={form.contactIds}
          onChange={(contactIds) => change({ contactIds })}
          error={said.at('people')}
          isFirst={said.first === 'people'}
        />
      )}
    </>
  );
}

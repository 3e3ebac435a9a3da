// Plans a visit at a company: a day, a time and a length are enough, and no network is needed.
import { Button, Textarea, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import type { LocalisedText } from '../../api/graphql';
import { useDraft } from '../../device/drafts';
import { useOutbox } from '../../outbox/use-outbox';
import { Chips } from '../../ui/Chips';
import { minutesInWords, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { NotKept } from '../../ui/NotKept';
import { Sheet } from '../../ui/Sheet';
import { told, useWords } from '../../ui/words';
import { LENGTHS } from './log.rules';
import { MODES, planVariablesOf, proposedDay, type Mode, type PlanForm } from './plan.rules';
import { PLAN } from './plan.words';
import styles from './log.module.css';

/** Where a visit may be planned: an open enrolment, its areas, and the people at the company. */
export interface Plannable {
  enrolmentId: string;
  company: { id: string; name: string; contacts: readonly { id: string; name: string | null }[] };
  insatsomraden: readonly { id: string; letter: string | null; name: LocalisedText }[];
}

interface PlanVisitProps {
  plannable: Plannable;
  /** The day that was pointed at, if one was. */
  day?: string | undefined;
  onClose: () => void;
}

const USUAL_MINUTES = 90;

export function PlanVisit({ plannable, day, onClose }: PlanVisitProps) {
  const say = useWords(PLAN);
  const { person } = useHere();
  const outbox = useOutbox();
  const once = useOnce();
  const [failed, setFailed] = useState(false);
  const { enrolmentId, company } = plannable;
  const draft = useDraft<PlanForm>(person.account, `plan/${enrolmentId}`, () => ({
    id: v7(),
    enrolmentId,
    day: day ?? proposedDay(today()),
    time: '09:00',
    minutes: USUAL_MINUTES,
    mode: 'ON_SITE',
    insatsomradeIds: [],
    contactIds: [],
    workingNote: '',
  }));

  useEffect(() => {
    if (draft.isResumed) notify(say('resumed'));
  }, [draft.isResumed, say]);

  async function save(): Promise<void> {
    try {
      await outbox.put({
        kind: 'coachingSessionPlan',
        record: draft.value.id,
        variables: planVariablesOf(draft.value),
        about: say('about', { company: company.name }),
      });
    } catch {
      return setFailed(true);
    }
    await draft.discard();
    notify(say('saved'));
    onClose();
  }

  return (
    <Sheet title={say('title')} closing={say('close')} onClose={onClose}>
      {draft.isReady && (
        <PlanFields
          plannable={plannable}
          form={draft.value}
          change={draft.change}
          hasFailed={failed || draft.hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

interface PlanFieldsProps {
  plannable: Plannable;
  form: PlanForm;
  change: (change: Partial<PlanForm>) => void;
  hasFailed: boolean;
  onSave: () => void;
}

function PlanFields({ plannable: { company, insatsomraden }, form, change, hasFailed, onSave }: PlanFieldsProps) {
  const say = useWords(PLAN);
  const labelOf = (minutes: number): string => (minutes === 240 ? say('halfDay') : minutesInWords(minutes));
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <p className={styles.chosen}>
        <strong>{company.name}</strong>
      </p>
      <div className={styles.when}>
        <TextInput
          type="date"
          required
          label={say('day')}
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
      />
      <Chips
        label={say('mode')}
        isSingle
        options={MODES.map((mode) => ({ value: mode, label: say(mode) }))}
        chosen={[form.mode]}
        onChange={([mode]) => change({ mode: mode as Mode })}
      />
      <Chips
        label={say('areas')}
        options={insatsomraden.map(({ id, letter, name }) => ({ value: id, label: told(name), area: letter }))}
        chosen={form.insatsomradeIds}
        onChange={(insatsomradeIds) => change({ insatsomradeIds })}
      />
      {company.contacts.length > 0 && (
        <Chips
          label={say('people')}
          options={company.contacts.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
          chosen={form.contactIds}
          onChange={(contactIds) => change({ contactIds })}
        />
      )}
      <Textarea
        label={say('note')}
        description={say('noteHint')}
        autosize
        minRows={2}
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

// The fields of a visit: filled in beforehand as far as can be guessed; the note is under the thumb, ready for dictation.
import { Button, Collapse, Textarea, TextInput } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { Problem } from '../../api/refusal';
import { WrongClock } from '../../device/WrongClock';
import { focused, placed, type Placed } from '../../outbox/problem.rules';
import { Problems } from '../../outbox/Problems';
import { Chips } from '../../ui/Chips';
import { daysAfter, minutesInWords, today } from '../../ui/format';
import { NotKept } from '../../ui/NotKept';
import { told, useWords } from '../../ui/words';
import type { Coached } from './CompanyChoice';
import { LENGTHS, LOG_PLACES, startOf, wallClock, type LogField, type LogForm } from './log.rules';
import { LOG } from './log.words';
import styles from './log.module.css';

const isUsual = (minutes: number): boolean => LENGTHS.some((one) => one === minutes);

const PHRASES = ['phraseReview', 'phraseMeasure', 'phrasePlan', 'phraseFollowUp', 'phrasePostponed'] as const;

interface LogFieldsProps {
  form: LogForm;
  change: (change: Partial<LogForm>) => void;
  /** The company's enrolment; unknown when the device has not heard of it yet. */
  coached: Coached | undefined;
  company: string;
  /** What the server said was wrong the last time. */
  problems: readonly Problem[];
  hasFailed: boolean;
  onSave: () => void;
}

export function LogFields({ form, change, coached, company, problems, hasFailed, onSave }: LogFieldsProps) {
  const say = useWords(LOG);
  const said = placed(problems, LOG_PLACES);
  const addPhrase = (phrase: string): void =>
    change({ evidence: form.evidence ? `${form.evidence.trimEnd()} ${phrase}.` : `${phrase}. ` });
  return (
    <form
      className={styles.fields}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        event.currentTarget.requestSubmit();
      }}
    >
      <p className={styles.chosen}>
        <strong>{company}</strong>
        {!form.base && (
          <Button variant="subtle" size="compact-md" onClick={() => change({ enrolmentId: undefined })}>
            {say('change')}
          </Button>
        )}
      </p>
      <Problems of={said.elsewhere} />
      <WrongClock />
      <When form={form} change={change} said={said} />
      {coached && (
        <Chips
          label={say('areas')}
          options={coached.project.insatsomraden.map(({ id, letter, name }) => ({
            value: id,
            label: told(name),
            area: letter,
          }))}
          chosen={form.insatsomradeIds}
          onChange={(insatsomradeIds) => change({ insatsomradeIds })}
          error={said.at('insatsomradeIds')}
          isFirst={said.first === 'insatsomradeIds'}
        />
      )}
      <Textarea
        label={say('evidence')}
        description={say('evidenceHint')}
        {...(said.first ? focused(said.first === 'evidence') : { 'data-autofocus': true })}
        autosize
        minRows={3}
        error={said.at('evidence')}
        value={form.evidence}
        onChange={(event) => change({ evidence: event.currentTarget.value })}
      />
      <div className={styles.phrases}>
        {PHRASES.map((phrase) => (
          <Button key={phrase} variant="default" size="compact-md" onClick={() => addPhrase(say(phrase))}>
            {say(phrase)}
          </Button>
        ))}
      </div>
      {!form.base && <NextStep form={form} change={change} said={said} />}
      <More form={form} change={change} said={said} coached={coached} />
      {hasFailed && <NotKept texts={[form.evidence, form.nextStep, form.workingNote]} />}
      <Button type="submit" size="lg" fullWidth className={styles.save ?? ''}>
        {say('save')}
      </Button>
    </form>
  );
}

type PartProps = Pick<LogFieldsProps, 'form' | 'change'> & { said: Placed<LogField> };

function When({ form, change, said }: PartProps) {
  const say = useWords(LOG);
  const now = wallClock(new Date());
  const labelOf = (minutes: number): string => (minutes === 240 ? say('halfDay') : minutesInWords(minutes));
  const choose = (minutes: number): void => {
    const endsNow = form.day === now.day && form.time === startOf(now.minutes, form.minutes);
    change(endsNow ? { minutes, time: startOf(now.minutes, minutes) } : { minutes });
  };
  return (
    <>
      <div className={styles.when}>
        <TextInput
          type="date"
          required
          withAsterisk={false}
          label={say('day')}
          value={form.day}
          error={said.at('heldAt')}
          {...focused(said.first === 'heldAt')}
          max={today()}
          onChange={(event) => change({ day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          required
          withAsterisk={false}
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
        onChange={([minutes]) => choose(Number(minutes))}
      />
      {(said.at('minutes') || !isUsual(form.minutes)) && (
        <TextInput
          type="number"
          inputMode="numeric"
          label={say('minutes')}
          value={form.minutes || ''}
          error={said.at('minutes')}
          {...focused(said.first === 'minutes')}
          onChange={(event) => change({ minutes: Number(event.currentTarget.value) })}
        />
      )}
    </>
  );
}

function NextStep({ form, change, said }: PartProps) {
  const say = useWords(LOG);
  const [isOpen, { open }] = useDisclosure(form.nextStep !== '');
  // A day that is being written anew is none for a moment.
  const from = form.day || today();
  const soon = daysAfter(from, 14);
  if (!isOpen) {
    return (
      <Button
        variant="subtle"
        onClick={() => {
          change({ nextStepOn: soon });
          open();
        }}
      >
        {say('addNextStep')}
      </Button>
    );
  }
  return (
    <div className={styles.next}>
      <TextInput
        label={say('nextStep')}
        value={form.nextStep}
        error={said.at('nextStep.what')}
        onChange={(event) => change({ nextStep: event.currentTarget.value })}
      />
      <Chips
        label={say('nextStepOn')}
        isSingle
        options={[
          { value: soon, label: say('inTwoWeeks') },
          { value: daysAfter(from, 30), label: say('inAMonth') },
        ]}
        chosen={[form.nextStepOn]}
        onChange={([nextStepOn = soon]) => change({ nextStepOn })}
      />
    </div>
  );
}

function More({ form, change, said, coached }: PartProps & Pick<LogFieldsProps, 'coached'>) {
  const say = useWords(LOG);
  const [isOpen, { toggle }] = useDisclosure(Boolean(said.at('contactIds') ?? said.at('workingNote')));
  const contacts = coached?.company.contacts.nodes ?? [];
  return (
    <>
      <Button variant="subtle" onClick={toggle} aria-expanded={isOpen}>
        {say('more')}
      </Button>
      <Collapse expanded={isOpen}>
        <div className={styles.fields}>
          {contacts.length > 0 && (
            <Chips
              label={say('met')}
              options={contacts.map(({ id, name }) => ({ value: id, label: name ?? '' }))}
              chosen={form.contactIds}
              onChange={(contactIds) => change({ contactIds })}
              error={said.at('contactIds')}
              isFirst={said.first === 'contactIds'}
            />
          )}
          <Textarea
            label={say('workingNote')}
            description={say('workingNoteHint')}
            autosize
            minRows={2}
            value={form.workingNote}
            error={said.at('workingNote')}
            {...focused(said.first === 'workingNote')}
            onChange={(event) => change({ workingNote: event.currentTarget.value })}
          />
        </div>
      </Collapse>
    </>
  );
}

// What came out: the step, what is left before the next, and the things to do first, which become actions with two taps.
import { Button, Checkbox } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useClient, useQuery } from 'urql';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { isUnsent } from '../../outbox/entry.rules';
import { useEntriesOf, useOutbox } from '../../outbox/use-outbox';
import { daysAfter, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { told, useWords } from '../../ui/words';
import { emptySheet, type Sheet } from './AskPage';
import { outcomeOf, type Outcome } from './asking.rules';
import { ASSESSMENT, SIGN_OFF_ASSESSMENT } from './assessment.queries';
import { MEASURE } from './assessment.words';
import { NotHere } from './NotHere';
import styles from './assessment.module.css';
import { useSitting } from './sitting';
import { StepFigure } from './StepFigure';
import { subjectsOf, useMeasured, type Measured, type Subject } from './subject';

/** Time enough for a small company to do something, unless they say otherwise. */
const USUAL_DAYS = 60;

export function ResultPage() {
  const { enrolment: enrolmentId, subject: subjectId } = useSitting();
  const { measured: data, isFetching } = useMeasured(enrolmentId);
  const subject = data && subjectsOf(data).find((one) => one.id === subjectId);
  if (!subject) return <NotHere isFetching={isFetching} />;
  return <Result subject={subject} measured={data} />;
}

function Result({ subject, measured }: { subject: Subject; measured: Measured }) {
  const say = useWords(MEASURE);
  const { id, enrolment } = useSitting();
  const { person } = useHere();
  const draft = useDraft<Sheet>(person.account, `assessment/${id}`, emptySheet);
  const [{ data }] = useQuery({ query: ASSESSMENT, variables: { id } });
  const isWaiting = useEntriesOf(id).some(isUnsent);
  const local = outcomeOf({ ...subject, answers: draft.value.answers });
  const server = data?.assessment?.result;
  const outcome: Outcome =
    server && !isWaiting
      ? {
          achievedStep: server.achievedStep,
          nextStep: server.nextStep ?? undefined,
          met: [],
          unmet: server.unmet.map((one) => one.id),
        }
      : local;
  const top = subject.steps.at(-1)?.number ?? 0;
  return (
    <div className={styles.result} data-area={subject.letter}>
      <h1>{say('resultOf', { area: told(subject.name) })}</h1>
      <p className={styles.achieved}>
        {outcome.achievedStep > 0 ? say('achieved', { step: outcome.achievedStep, top }) : say('achievedNone')}
      </p>
      <StepFigure top={top} achieved={outcome.achievedStep} start={subject.presumedStep} label={told(subject.name)} />
      <p className={styles.rule}>{say('rule')}</p>
      {isWaiting && <p className={styles.rule}>{say('local')}</p>}
      <Missing
        subject={subject}
        outcome={outcome}
        enrolmentId={enrolment}
        company={measured.enrolment?.company.name ?? ''}
      />
      <SignOff id={id} isWaiting={isWaiting} onDone={() => void draft.discard()} />
      <Onward measured={measured} />
    </div>
  );
}

interface MissingProps {
  subject: Subject;
  outcome: Outcome;
  enrolmentId: string;
  company: string;
}

function Missing({ subject, outcome, enrolmentId, company }: MissingProps) {
  const say = useWords(MEASURE);
  const outbox = useOutbox();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const missing = subject.criteria.filter(({ id }) => outcome.unmet.includes(id));
  if (outcome.nextStep === undefined) return <p>{say('atTop')}</p>;

  async function propose(): Promise<void> {
    const id = v7();
    const input = { enrolmentId, criterionIds: [...ticked], dueOn: daysAfter(today(), USUAL_DAYS) };
    await outbox.put({
      kind: 'actionPlanPropose',
      record: id,
      variables: { id, input },
      about: say('about', { company, area: told(subject.name) }),
    });
    setTicked([]);
    notify(say('proposed'));
  }

  return (
    <section>
      <h2>{say('missing', { step: outcome.nextStep })}</h2>
      <p>{say('firstThingsHow')}</p>
      <ul className={styles.missing}>
        {missing.map(({ id, statement, nextAction }) => (
          <li key={id}>
            <Checkbox
              label={told(statement)}
              description={told(nextAction)}
              checked={ticked.includes(id)}
              onChange={(event) =>
                setTicked(event.currentTarget.checked ? [...ticked, id] : ticked.filter((one) => one !== id))
              }
            />
          </li>
        ))}
      </ul>
      <Button disabled={ticked.length === 0} onClick={() => void propose()}>
        {say('propose', { count: Math.max(1, ticked.length) })}
      </Button>
    </section>
  );
}

function SignOff({ id, isWaiting, onDone }: { id: string; isWaiting: boolean; onDone: () => void }) {
  const say = useWords(MEASURE);
  const client = useClient();
  const [{ data }, refresh] = useQuery({ query: ASSESSMENT, variables: { id } });
  const [refused, setRefused] = useState('');
  const assessment = data?.assessment;

  async function signOff(): Promise<void> {
    try {
      const now = await client.query(ASSESSMENT, { id }, { requestPolicy: 'network-only' }).toPromise();
      const expectedVersion = now.data?.assessment?.version ?? 0;
      await post(SIGN_OFF_ASSESSMENT, { id, expectedVersion }, { key: v7() });
      onDone();
      refresh({ requestPolicy: 'network-only' });
      notify(say('signedOff'));
    } catch (error) {
      setRefused(error instanceof Error ? error.message : '');
    }
  }

  if (isWaiting) return <p role="status">{say('signOffWaits')}</p>;
  return (
    <p className={styles.foot}>
      {assessment?.state === 'DRAFT' && <Button onClick={() => void signOff()}>{say('signOff')}</Button>}
      {assessment?.paperUrl && <a href={assessment.paperUrl}>{say('paper')}</a>}
      {refused && (
        <span role="alert" className={styles.refused}>
          {refused}
        </span>
      )}
    </p>
  );
}

/** The next area of the same sitting, or back to the company. */
function Onward({ measured }: { measured: Measured }) {
  const say = useWords(MEASURE);
  const { enrolment, after } = useSitting();
  const [next, ...rest] = after ? after.split('_') : [];
  const [id, subjectId] = next?.split('.') ?? [];
  const subject = subjectsOf(measured).find((one) => one.id === subjectId);
  if (id && subject) {
    return (
      <Link to="/assessments/$id" params={{ id }} search={{ enrolment, subject: subject.id, after: rest.join('_') }}>
        {say('next', { area: told(subject.name) })}
      </Link>
    );
  }
  return <a href={`/companies/${measured.enrolment?.company.id ?? ''}`}>{say('toCompany')}</a>;
}

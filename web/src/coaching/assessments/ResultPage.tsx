// What came out: the step, what is left before the next, and the things to do first, which become actions with two taps.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useClient, useQuery } from 'urql';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { NoAnswer } from '../../api/refusal';
import { useSending } from '../../api/use-sending';
import { useDraft } from '../../device/drafts';
import { EntryMark } from '../../outbox/EntryMark';
import { isUnsent, type Entry } from '../../outbox/entry.rules';
import { useArrival } from '../../outbox/use-arrival';
import { useEntriesOf } from '../../outbox/use-outbox';
import { notify } from '../../ui/notify';
import { NotSent } from '../../ui/NotSent';
import { told, useWords } from '../../ui/words';
import { outcomeOf, type Answers, type Outcome } from './asking.rules';
import { ASSESSMENT, SIGN_OFF_ASSESSMENT } from './assessment.queries';
import { MEASURE } from './assessment.words';
import { NotHere } from './NotHere';
import styles from './assessment.module.css';
import { FirstThings } from './FirstThings';
import { usePresenting } from './presenting';
import { emptySheet, type Sheet } from './sheet';
import { useSitting } from './sitting';
import { StepFigure } from './StepFigure';
import { subjectsOf, useMeasured, type Measured, type Subject } from './subject';

export function ResultPage() {
  const { id, enrolment: enrolmentId, subject: subjectId } = useSitting();
  const { measured: data, isFetching } = useMeasured(enrolmentId);
  const subject = data && subjectsOf(data).find((one) => one.id === subjectId);
  if (!subject) return <NotHere isFetching={isFetching} />;
  return <Result key={id} subject={subject} measured={data} />;
}

/** How the measurement stands: as the server says, or worked out here while anything is on its way. */
function useOutcome(subject: Subject, answers: Answers) {
  const { id } = useSitting();
  const [{ data }, again] = useQuery({ query: ASSESSMENT, variables: { id } });
  useArrival(() => again({ requestPolicy: 'network-only' }), ['assessmentBegin', 'assessmentAnswer']);
  const entries = useEntriesOf(id);
  const isWaiting = entries.some(isUnsent);
  const entry = entries.find(isUnsent) ?? entries.at(-1);
  const server = isWaiting ? undefined : data?.assessment?.result;
  const outcome: Outcome = server
    ? {
        achievedStep: server.achievedStep,
        nextStep: server.nextStep ?? undefined,
        met: [],
        unmet: server.unmet.map((one) => one.id),
      }
    : outcomeOf({ ...subject, answers });
  return { outcome, isWaiting, entry };
}

function Result({ subject, measured }: { subject: Subject; measured: Measured }) {
  const say = useWords(MEASURE);
  const { id } = useSitting();
  const { person } = useHere();
  const draft = useDraft<Sheet>(person.account, `assessment/${id}`, emptySheet);
  const { isPresenting, toggle } = usePresenting();
  const { outcome, isWaiting, entry } = useOutcome(subject, draft.value.answers);
  return (
    <div className={styles.result} data-area={subject.letter} data-presenting={isPresenting}>
      <header className={styles.head}>
        <h1>{say('resultOf', { area: told(subject.name) })}</h1>
        <Button variant="default" onClick={toggle}>
          {say(isPresenting ? 'endPresenting' : 'present')}
        </Button>
      </header>
      <Stand subject={subject} outcome={outcome} isWaiting={isWaiting} />
      {measured.enrolment && (
        <FirstThings
          subject={subject}
          outcome={outcome}
          enrolment={measured.enrolment}
          ticked={draft.value.firstThings ?? []}
          change={(firstThings) => draft.change({ firstThings })}
        />
      )}
      {!isPresenting && <Sent entry={entry} />}
      {!isPresenting && <SignOff id={id} isWaiting={isWaiting} onDone={() => void draft.discard()} />}
      <Onward measured={measured} />
    </div>
  );
}

function Stand({ subject, outcome, isWaiting }: { subject: Subject; outcome: Outcome; isWaiting: boolean }) {
  const say = useWords(MEASURE);
  const { achievedStep } = outcome;
  const top = subject.steps.at(-1)?.number ?? 0;
  return (
    <>
      <p className={styles.achieved}>
        {achievedStep > 0 ? say('achieved', { step: achievedStep, top }) : say('achievedNone')}
      </p>
      <StepFigure top={top} achieved={achievedStep} start={subject.presumedStep} label={told(subject.name)} />
      <p className={styles.rule}>{say('rule')}</p>
      {isWaiting && <p className={styles.rule}>{say('local')}</p>}
    </>
  );
}

/** Where the answers are on their way to the server. */
function Sent({ entry }: { entry: Entry | undefined }) {
  return <p role="status">{entry && <EntryMark entry={entry} />}</p>;
}

function SignOff({ id, isWaiting, onDone }: { id: string; isWaiting: boolean; onDone: () => void }) {
  const say = useWords(MEASURE);
  const client = useClient();
  const [{ data }, refresh] = useQuery({ query: ASSESSMENT, variables: { id } });
  const sending = useSending();
  const assessment = data?.assessment;

  async function signOff(): Promise<void> {
    const hasArrived = await sending.send(async () => {
      const now = await client.query(ASSESSMENT, { id }, { requestPolicy: 'network-only' }).toPromise();
      if (!now.data?.assessment) throw new NoAnswer('network');
      await post(SIGN_OFF_ASSESSMENT, { id, expectedVersion: now.data.assessment.version }, { key: v7() });
    });
    if (!hasArrived) return;
    onDone();
    refresh({ requestPolicy: 'network-only' });
    notify(say('signedOff'));
  }

  if (isWaiting) return <p role="status">{say('signOffWaits')}</p>;
  return (
    <div className={styles.foot}>
      {assessment?.state === 'DRAFT' && (
        <Button loading={sending.isSending} onClick={() => void signOff()}>
          {say('signOff')}
        </Button>
      )}
      {assessment?.paperUrl && <a href={assessment.paperUrl}>{say('paper')}</a>}
      <NotSent sending={sending} />
    </div>
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
  const { id: company = '' } = measured.enrolment?.company ?? {};
  return (
    <Link to="/companies/$id" params={{ id: company }}>
      {say('toCompany')}
    </Link>
  );
}

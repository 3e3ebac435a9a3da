// One question at a time, answered with one tap; what is answered is on the device before the next question shows.
import { Button, Collapse, Textarea } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import { Link, useNavigate } from '@tanstack/react-router';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { useOutbox } from '../../outbox/use-outbox';
import { useOnce } from '../../ui/once';
import { told, useWords } from '../../ui/words';
import { questionsToAsk, type Value } from './asking.rules';
import { MEASURE } from './assessment.words';
import { NotHere } from './NotHere';
import styles from './assessment.module.css';
import { usePresenting } from './presenting';
import { emptySheet, type Sheet } from './sheet';
import { useSitting } from './sitting';
import { subjectsOf, useMeasured, type Subject } from './subject';

const VALUES = [
  ['YES', 'yes'],
  ['NO', 'no'],
  ['DONT_KNOW', 'dontKnow'],
  ['NOT_RELEVANT', 'notRelevant'],
] as const;

export function AskPage() {
  const { id, enrolment: enrolmentId, subject: subjectId } = useSitting();
  const { measured: data, isFetching } = useMeasured(enrolmentId);
  const subject = data && subjectsOf(data).find((one) => one.id === subjectId);
  if (!subject) return <NotHere isFetching={isFetching} />;
  return <Asking key={id} id={id} subject={subject} company={data.enrolment?.company.name ?? ''} />;
}

function Asking({ id, subject, company }: { id: string; subject: Subject; company: string }) {
  const say = useWords(MEASURE);
  const { person } = useHere();
  const outbox = useOutbox();
  const once = useOnce();
  const navigate = useNavigate();
  const { enrolment, subject: subjectId, after } = useSitting();
  const { isPresenting, toggle } = usePresenting();
  const draft = useDraft<Sheet>(person.account, `assessment/${id}`, emptySheet);
  const { answers, order } = draft.value;
  const open = questionsToAsk({ ...subject, answers, byDimension: subject.isGrund });
  const [first] = open;
  const question = subject.criteria.find((one) => one.id === first?.id);

  const isDone = draft.isReady && !question;

  const answer = (value: Value): void => {
    if (question) draft.change({ answers: { ...answers, [question.id]: value }, order: [...order, question.id] });
  };
  const back = (): void => {
    const last = order.at(-1);
    if (last) draft.change({ answers: { ...answers, [last]: undefined }, order: order.slice(0, -1) });
  };
  useHotkeys([
    ...VALUES.map(([value], index) => [String(index + 1), () => answer(value)] as [string, () => void]),
    ['ArrowLeft', back],
    ['ArrowRight', () => isDone && once(finish)],
  ]);

  async function finish(): Promise<void> {
    const given = Object.entries(answers).flatMap(([criterionId, value]) => {
      const evidence = draft.value.evidence[criterionId]?.trim();
      return value ? [{ criterionId, value, by: 'AGREED' as const, ...(evidence ? { evidence } : {}) }] : [];
    });
    if (given.length > 0) {
      const about = say('about', { company, area: told(subject.name) });
      await outbox.put({ kind: 'assessmentAnswer', record: id, variables: { id, input: { answers: given } }, about });
    }
    await navigate({ to: '/assessments/$id/result', params: { id }, search: { enrolment, subject: subjectId, after } });
  }

  return (
    <div className={styles.asking} data-area={subject.letter} data-presenting={isPresenting}>
      <header className={styles.head}>
        <h1>
          <b className={styles.letter}>{subject.letter}</b> {told(subject.name)}
        </h1>
        <Button variant="default" onClick={toggle}>
          {say(isPresenting ? 'endPresenting' : 'present')}
        </Button>
      </header>
      <p role="status" className={styles.progress}>
        {say('progress', { done: order.length, left: open.length })}
      </p>
      {draft.isReady && question && (
        <Question
          key={question.id}
          subject={subject}
          question={question}
          evidence={draft.value.evidence[question.id] ?? ''}
          isPresenting={isPresenting}
          onAnswer={answer}
          onEvidence={(text) => draft.change({ evidence: { ...draft.value.evidence, [question.id]: text } })}
        />
      )}
      <footer className={styles.foot}>
        <Button variant="default" disabled={order.length === 0} onClick={back}>
          {say('back')}
        </Button>
        <Button variant={isDone ? 'filled' : 'default'} onClick={() => once(finish)}>
          {say('toResult')}
        </Button>
        {!isPresenting && <Link to="/">{company}</Link>}
      </footer>
    </div>
  );
}

interface QuestionProps {
  subject: Subject;
  question: Subject['criteria'][number];
  evidence: string;
  isPresenting: boolean;
  onAnswer: (value: Value) => void;
  onEvidence: (text: string) => void;
}

function Question({ subject, question, evidence, isPresenting, onAnswer, onEvidence }: QuestionProps) {
  const say = useWords(MEASURE);
  const [isOpen, { toggle }] = useDisclosure(evidence !== '');
  const step = subject.steps.find(({ number }) => number === question.step);
  return (
    <section className={styles.question} aria-live="polite">
      <p className={styles.step}>{say('stepOf', { step: question.step, name: told(step?.name) })}</p>
      <h2>{told(question.statement)}</h2>
      <div role="group" aria-label={say('answer')} className={styles.answers}>
        {VALUES.map(([value, word], index) => (
          <button
            key={value}
            type="button"
            className={styles.answer}
            onClick={() => onAnswer(value)}
            aria-keyshortcuts={String(index + 1)}
          >
            {say(word)}
          </button>
        ))}
      </div>
      {!isPresenting && (
        <>
          <Button variant="subtle" onClick={toggle} aria-expanded={isOpen}>
            {say('evidence')}
          </Button>
          <Collapse expanded={isOpen}>
            <Textarea
              aria-label={say('evidence')}
              autosize
              minRows={2}
              value={evidence}
              onChange={(event) => onEvidence(event.currentTarget.value)}
            />
          </Collapse>
        </>
      )}
    </section>
  );
}

// What is still promised, as a list: answered one by one or all of a kind. The project cannot end while anything is open.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { dayInWords, today } from '../../ui/format';
import { Table } from '../../ui/Table';
import { useSending, type Sending } from '../../api/use-sending';
import { told, useWords } from '../../ui/words';
import styles from './ending.module.css';
import { SETTLE } from './ending.queries';
import { answerOf, DEEDS, type Obligations, type ObligationType, type Settled, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent } from '../../ui/NotSent';
import { SavedBy } from './StepParts';
import { TakenBy } from './TakenBy';

export function ObligationsStep({ project, ending, onSaved }: StepProps) {
  const say = useWords(ENDING_WORDS);
  const sending = useSending();
  const successors = useHere().hats.projects.filter(({ id, endedOn }) => id !== project.id && !endedOn);
  const { obligations } = project;
  if (!obligations) return null;

  async function settle(type: ObligationType, id: string | undefined, answer: Settled): Promise<void> {
    const input = answerOf(type, id, answer);
    if (await sending.send(() => post(SETTLE, { id: project.id, version: project.version, input }))) onSaved();
  }

  return (
    <section aria-labelledby="obligations" className={styles.step}>
      <h2 id="obligations">{say('obligations')}</h2>
      <SavedBy ending={ending} step="OBLIGATIONS" />
      <TakenBy project={project} ending={ending} step="OBLIGATIONS" onSaved={onSaved} />
      <p role="status">{obligations.count === 0 ? say('allSettled') : say('left', { count: obligations.count })}</p>
      <NotSent sending={sending} />
      {obligations.counts
        .filter(({ count }) => count > 0)
        .map(({ type, count }) => (
          <OfType
            key={type}
            type={type}
            count={count}
            nodes={obligations.nodes.filter((one) => one.type === type)}
            successors={successors}
            sending={sending}
            settle={(id, answer) => void settle(type, id, answer)}
          />
        ))}
    </section>
  );
}

type Settle = (id: string | undefined, answer: Settled) => void;

/** A project that can take over. */
interface Successor {
  id: string;
  name: { sv: string; en: string };
}

interface OfTypeProps {
  type: ObligationType;
  count: number;
  nodes: Obligations['nodes'];
  successors: readonly Successor[];
  sending: Sending;
  settle: Settle;
}

function OfType({ type, count, nodes, successors, sending, settle }: OfTypeProps) {
  const say = useWords(ENDING_WORDS);
  const [answer, setAnswer] = useState<Settled>({ deed: 'END', on: today(), toProjectId: successors[0]?.id ?? '' });
  return (
    <section aria-labelledby={`type-${type}`} className={styles.type}>
      <h3 id={`type-${type}`}>
        {say(type)} · {count}
      </h3>
      <div className={styles.answer}>
        <AnswerFields
          type={type}
          answer={answer}
          successors={successors}
          change={(change) => setAnswer({ ...answer, ...change })}
        />
        <Button loading={sending.isSending} onClick={() => settle(undefined, answer)}>
          {say('answerAll', { count })}
        </Button>
      </div>
      <Promises type={type} nodes={nodes}>
        {(id) => (
          <Button variant="default" disabled={sending.isSending} onClick={() => settle(id, answer)}>
            {say(answer.deed)}
          </Button>
        )}
      </Promises>
    </section>
  );
}

interface AnswerFieldsProps {
  type: ObligationType;
  answer: Settled;
  successors: readonly Successor[];
  change: (change: Partial<Settled>) => void;
}

function AnswerFields({ type, answer: { deed, on, toProjectId }, successors, change }: AnswerFieldsProps) {
  const say = useWords(ENDING_WORDS);
  const what = say(type);
  const deeds = DEEDS[type].filter((one) => one !== 'HAND_OVER' || successors.length > 0);
  return (
    <>
      <NativeSelect
        label={say('deed', { what })}
        value={deed}
        data={deeds.map((one) => ({ value: one, label: say(one) }))}
        onChange={({ currentTarget }) => change({ deed: deeds.find((one) => one === currentTarget.value) ?? 'END' })}
      />
      {deed === 'MOVE' && (
        <TextInput
          type="date"
          label={say('until', { what })}
          value={on}
          onChange={({ currentTarget }) => change({ on: currentTarget.value })}
        />
      )}
      {deed === 'HAND_OVER' && (
        <NativeSelect
          label={say('toProject', { what })}
          value={toProjectId}
          data={successors.map(({ id, name }) => ({ value: id, label: told(name) }))}
          onChange={({ currentTarget }) => change({ toProjectId: currentTarget.value })}
        />
      )}
    </>
  );
}

interface PromisesProps {
  type: ObligationType;
  nodes: Obligations['nodes'];
  children: (id: string) => ReactNode;
}

function Promises({ type, nodes, children }: PromisesProps) {
  const say = useWords(ENDING_WORDS);
  return (
    <Table
      caption={say(type)}
      isCaptionUnseen
      rows={nodes}
      keyOf={({ id }) => id}
      columns={[
        { key: 'what', label: say('what'), cell: ({ what }) => what ?? say(type) },
        {
          key: 'company',
          label: say('company'),
          sortOf: ({ company }) => company?.name,
          cell: ({ company }) => (company ? <Link to={`/companies/${company.id}`}>{company.name}</Link> : '–'),
        },
        {
          key: 'day',
          label: say('day'),
          sortOf: ({ onDay }) => onDay,
          cell: ({ onDay }) => (onDay ? dayInWords(onDay) : '–'),
        },
        {
          key: 'who',
          label: say('who'),
          sortOf: ({ member }) => member?.name,
          cell: ({ member, organisation }) => member?.name ?? organisation?.name ?? '–',
        },
        {
          key: 'answer',
          label: say('answer'),
          cell: ({ id }) => children(id),
        },
      ]}
    />
  );
}

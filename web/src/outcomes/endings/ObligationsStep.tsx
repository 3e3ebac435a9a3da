// What is still promised, as a list: answered one by one or all of a kind. The project cannot end while anything is open.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { post } from '../../api/post';
import { dayInWords, today } from '../../ui/format';
import { Table } from '../../ui/Table';
import { useSending, type Sending } from '../../api/use-sending';
import { useWords } from '../../ui/words';
import styles from './ending.module.css';
import { SETTLE } from './ending.queries';
import { answerOf, DEEDS, type Deed, type Obligations, type ObligationType, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { NotSent, SavedBy } from './StepParts';

export function ObligationsStep({ project, ending, onSaved }: StepProps) {
  const say = useWords(ENDING_WORDS);
  const sending = useSending();
  const { obligations } = project;
  if (!obligations) return null;

  async function settle(
    type: ObligationType,
    id: string | undefined,
    answer: { deed: Deed; on: string },
  ): Promise<void> {
    const input = answerOf(type, id, answer);
    if (await sending.send(() => post(SETTLE, { id: project.id, version: project.version, input }))) onSaved();
  }

  return (
    <section aria-labelledby="obligations" className={styles.step}>
      <h2 id="obligations">{say('obligations')}</h2>
      <SavedBy ending={ending} step="OBLIGATIONS" />
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
            sending={sending}
            settle={(id, answer) => void settle(type, id, answer)}
          />
        ))}
    </section>
  );
}

type Settle = (id: string | undefined, answer: { deed: Deed; on: string }) => void;

interface OfTypeProps {
  type: ObligationType;
  count: number;
  nodes: Obligations['nodes'];
  sending: Sending;
  settle: Settle;
}

function OfType({ type, count, nodes, sending, settle }: OfTypeProps) {
  const say = useWords(ENDING_WORDS);
  const [deed, setDeed] = useState<Deed>('END');
  const [on, setOn] = useState(today());
  return (
    <section aria-labelledby={`type-${type}`} className={styles.type}>
      <h3 id={`type-${type}`}>
        {say(type)} · {count}
      </h3>
      <div className={styles.answer}>
        <NativeSelect
          label={say('deed', { what: say(type) })}
          value={deed}
          data={DEEDS.map((one) => ({ value: one, label: say(one) }))}
          onChange={({ currentTarget }) => setDeed(DEEDS.find((one) => one === currentTarget.value) ?? 'END')}
        />
        {deed === 'MOVE' && (
          <TextInput
            type="date"
            label={say('until', { what: say(type) })}
            value={on}
            onChange={({ currentTarget }) => setOn(currentTarget.value)}
          />
        )}
        <Button loading={sending.isSending} onClick={() => settle(undefined, { deed, on })}>
          {say('answerAll', { count })}
        </Button>
      </div>
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
            cell: ({ id }) => (
              <Button variant="default" disabled={sending.isSending} onClick={() => settle(id, { deed, on })}>
                {say(deed)}
              </Button>
            ),
          },
        ]}
      />
    </section>
  );
}

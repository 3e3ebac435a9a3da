// The companies of a project by stage: how long each has stood there, and what is booked next. Moving is a real deed.
import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { useSideways } from '../../ui/sideways';
import { useWords } from '../../ui/words';
import { MoveForm } from './MoveForm';
import { PipelineCard } from './PipelineCard';
import styles from './pipeline.module.css';
import { PIPELINE } from './pipeline.queries';
import { boardOf, COLUMNS, type Card, type Deed } from './pipeline.rules';
import { PIPELINE_WORDS } from './pipeline.words';

/** A card that is being moved, and how. */
export interface Move {
  card: Card;
  deed: Deed;
}

export function PipelinePage() {
  const say = useWords(PIPELINE_WORDS);
  const { id = '' } = useProject();
  const [asked, ask] = useQuery({ query: PIPELINE, variables: { id }, pause: !id });
  const [move, setMove] = useState<Move>();
  return (
    <>
      <ProjectNav />
      <h1>{say('title')}</h1>
      <p className={styles.how}>{say('how')}</p>
      {move && <MoveForm key={move.card.id + move.deed} move={move} onClose={() => setMove(undefined)} />}
      <Answer of={asked} part={({ enrolments }) => enrolments} again={() => ask({ requestPolicy: 'network-only' })}>
        {({ nodes }) => <Board cards={nodes} onMove={setMove} />}
      </Answer>
    </>
  );
}

interface BoardProps {
  cards: readonly Card[];
  onMove: (move: Move) => void;
}

function Board({ cards, onMove }: BoardProps) {
  const say = useWords(PIPELINE_WORDS);
  const { partner = '' }: { partner?: string } = useSearch({ strict: false });
  const box = useSideways<HTMLDivElement>();
  const board = boardOf(cards.filter(({ organisation }) => !partner || organisation.id === partner));
  return (
    <>
      <PartnerChoice cards={cards} partner={partner} />
      <div ref={box} className={`${styles.board} sideways`} role="region" aria-label={say('title')} tabIndex={0}>
        {COLUMNS.map((column) => (
          <section key={column} aria-labelledby={`column-${column}`} className={styles.column}>
            <h2 id={`column-${column}`}>
              {say(column)} <span>{board[column].length}</span>
            </h2>
            {board[column].length === 0 && <p className={styles.empty}>{say('empty', { column: say(column) })}</p>}
            <ul>
              {board[column].map((card) => (
                <PipelineCard key={card.id} card={card} onMove={onMove} />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** One partner's companies, or all; in the address. */
function PartnerChoice({ cards, partner }: { cards: readonly Card[]; partner: string }) {
  const say = useWords(PIPELINE_WORDS);
  const navigate = useNavigate();
  const partners = new Map(cards.map(({ organisation }) => [organisation.id, organisation.name]));
  if (partners.size < 2) return null;
  return (
    <NativeSelect
      className={styles.partner ?? ''}
      label={say('partner')}
      value={partner}
      onChange={({ currentTarget: { value } }) =>
        void navigate({ to: '/project/pipeline', search: value ? { partner: value } : {} })
      }
      data={[
        { value: '', label: say('allPartners') },
        ...[...partners]
          .map(([value, label]) => ({ value, label }))
          .toSorted((a, b) => a.label.localeCompare(b.label, 'sv')),
      ]}
    />
  );
}

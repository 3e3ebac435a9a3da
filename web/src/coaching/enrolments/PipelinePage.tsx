// The companies of a project by stage: how long each has stood there, and what is booked next. Moving is a real deed.
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ResultOf } from '../../api/graphql';
import { useWhole } from '../../api/pages';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { useSideways } from '../../ui/sideways';
import { useWords } from '../../ui/words';
import { HandOverForm } from './HandOverForm';
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

const CARDS = { document: PIPELINE, pageOf: (data: ResultOf<typeof PIPELINE>) => data.enrolments };

export function PipelinePage() {
  const say = useWords(PIPELINE_WORDS);
  const { id } = useProject();
  return (
    <>
      <ProjectNav />
      <h1>{say('title')}</h1>
      <p className={styles.how}>{say('how')}</p>
      {id && <Pipeline key={id} id={id} />}
    </>
  );
}

function Pipeline({ id }: { id: string }) {
  const cards = useWhole(CARDS, { id });
  const [move, setMove] = useState<Move>();
  const [passed, setPassed] = useState<Card>();
  const ways = { onMove: setMove, onPass: setPassed };
  return (
    <>
      {move && (
        <MoveForm key={move.card.id + move.deed} move={move} onMoved={cards.again} onClose={() => setMove(undefined)} />
      )}
      {passed && (
        <HandOverForm
          key={passed.id}
          card={passed}
          projectId={id}
          onPassed={cards.again}
          onClose={() => setPassed(undefined)}
        />
      )}
      <Answer of={cards} part={({ nodes }) => nodes} again={cards.again}>
        {(nodes) => <Board cards={nodes} ways={ways} />}
      </Answer>
    </>
  );
}

/** What is begun from a card. */
export interface Ways {
  onMove: (move: Move) => void;
  onPass: (card: Card) => void;
}

interface BoardProps {
  cards: readonly Card[];
  ways: Ways;
}

function Board({ cards, ways }: BoardProps) {
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
            <Column key={partner} cards={board[column]} ways={ways} />
          </section>
        ))}
      </div>
    </>
  );
}

const AT_ONCE = 100;

/** The cards that have stood longest; the others when they are asked for. */
function Column({ cards, ways }: BoardProps) {
  const say = useWords(PIPELINE_WORDS);
  const [shown, setShown] = useState(AT_ONCE);
  return (
    <>
      <ul>
        {cards.slice(0, shown).map((card) => (
          <PipelineCard key={card.id} card={card} ways={ways} />
        ))}
      </ul>
      {cards.length > shown && (
        <Button variant="subtle" onClick={() => setShown(shown + AT_ONCE)}>
          {say('more', { count: Math.min(AT_ONCE, cards.length - shown) })}
        </Button>
      )}
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

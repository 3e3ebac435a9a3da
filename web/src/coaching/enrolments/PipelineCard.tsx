// A company in the pipeline: how long it has stood there, what is booked, and the ways it can go.
import { ActionIcon, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { dayInWords, daysBetween, today } from '../../ui/format';
import { Icon } from '../../ui/Icon';
import { useWords } from '../../ui/words';
import styles from './pipeline.module.css';
import { deedsOf, deedTowards, mayPassOn, sinceOf, type Card } from './pipeline.rules';
import type { Ways } from './PipelinePage';
import { PIPELINE_WORDS } from './pipeline.words';

interface PipelineCardProps {
  card: Card;
  ways: Ways;
}

export function PipelineCard({ card, ways: { onMove, onPass } }: PipelineCardProps) {
  const say = useWords(PIPELINE_WORDS);
  const deeds = deedsOf(card);
  const mayPass = mayPassOn(card);
  function byKey({ key }: KeyboardEvent): void {
    const way = key === ']' ? 1 : key === '[' ? -1 : undefined;
    const deed = way && deedTowards(card, way);
    if (deed) onMove({ card, deed });
  }
  return (
    <li className={styles.card} onKeyDown={byKey}>
      <span className={styles.top}>
        <Link to={`/companies/${card.company.id}`} aria-keyshortcuts="[ ]">
          {card.company.name}
        </Link>
        {(deeds.length > 0 || mayPass) && (
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" size={44} aria-label={say('move', { company: card.company.name })}>
                <Icon name="more" />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {deeds.map((deed) => (
                <Menu.Item key={deed} onClick={() => onMove({ card, deed })}>
                  {say(deed)}
                </Menu.Item>
              ))}
              {mayPass && <Menu.Item onClick={() => onPass(card)}>{say('passOn')}</Menu.Item>}
            </Menu.Dropdown>
          </Menu>
        )}
      </span>
      <Lines card={card} />
    </li>
  );
}

function Lines({ card }: { card: Card }) {
  const say = useWords(PIPELINE_WORDS);
  const { stage, closeReason, askAgainOn, coach, assessments, coachingSessions } = card;
  const [next] = coachingSessions.nodes;
  const ahead = next ? say('next', { day: dayInWords(next.startsAt) }) : say('noNext');
  return (
    <p className={styles.lines}>
      <span>
        {say('days', { count: Math.max(0, daysBetween(sinceOf(card), today())) })}
        {assessments.totalCount > 0 && ` · ${say('measured')}`}
      </span>
      {stage === 'CLOSED' && closeReason && <span>{say(closeReason)}</span>}
      {stage === 'ASK_LATER' && askAgainOn && <span>{say('askOn', { day: dayInWords(askAgainOn) })}</span>}
      {stage !== 'CLOSED' && stage !== 'ASK_LATER' && <span>{ahead}</span>}
      <span>{coach?.name ?? say('coachless')}</span>
    </p>
  );
}

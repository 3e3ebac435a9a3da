// Sends a move of the pipeline as the deed that it is.
import type { post } from '../../api/post';
import { AGREE, ASK_AGAIN, CLOSE, REOPEN } from './pipeline.queries';
import type { Card } from './pipeline.rules';
import type { Move } from './PipelinePage';
import { REASONS } from './pipeline.words';

/** What is written in the form of a move. */
export interface MoveFields {
  on: string;
  reason: string;
  note: string;
}

type Moved = Pick<Card, 'stage' | 'outcome'>;

/** The company's stage after it. */
export async function sendMove(
  send: typeof post,
  { card, deed }: Move,
  { on, reason, note }: MoveFields,
): Promise<Moved> {
  const { id, version } = card;
  const known = REASONS.find((one) => one === reason);
  const said = note.trim();
  switch (deed) {
    case 'agree':
      return (await send(AGREE, { id, version, input: { on, ...(said ? { despite: said } : {}) } })).enrolmentAgree;
    case 'askAgain': {
      const input = { on, ...(known ? { reason: known } : {}) };
      return (await send(ASK_AGAIN, { id, version, input })).enrolmentAskAgain;
    }
    case 'reopen':
      return (await send(REOPEN, { id, version, input: { reason: said } })).enrolmentReopen;
    default: {
      const outcome = deed === 'complete' ? 'COMPLETED' : card.agreedOn ? 'LEFT' : 'DECLINED';
      const input = {
        on,
        outcome,
        ...(known && deed === 'decline' ? { reason: known } : {}),
        ...(said ? { note: said } : {}),
      } as const;
      return (await send(CLOSE, { id, version, input })).enrolmentClose;
    }
  }
}

// A company passes to another coach of the project. Whoever has the role and is no coach yet is appointed with it.
import { Alert, Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import type { ResultOf } from '../../api/graphql';
import { useWhole } from '../../api/pages';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { useDraft } from '../../device/drafts';
import { today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { APPOINT, COACHES, HAND_OVER, WORKING } from './hand-over.queries';
import { takersOf, type Taker } from './hand-over.rules';
import styles from './pipeline.module.css';
import type { Card } from './pipeline.rules';
import { PIPELINE_WORDS } from './pipeline.words';

const COACHING = { document: COACHES, pageOf: (data: ResultOf<typeof COACHES>) => data.coaches };
const MEMBERS = { document: WORKING, pageOf: (data: ResultOf<typeof WORKING>) => data.members };

/** Who can take over; undefined until everybody is here. */
function useTakers(projectId: string): Taker[] | undefined {
  const { hats } = useHere();
  const coaches = useWhole(COACHING, {}).data;
  const members = useWhole(MEMBERS, {}).data;
  if (!coaches || !members) return undefined;
  const mayAppoint = hats.isAdmin || hats.isLeader;
  return takersOf(members.nodes, coaches.nodes, { projectId, today: today(), mayAppoint });
}

interface HandOverFormProps {
  card: Card;
  projectId: string;
  onPassed: () => void;
  onClose: () => void;
}

export function HandOverForm({ card, projectId, onPassed, onClose }: HandOverFormProps) {
  const say = useWords(PIPELINE_WORDS);
  const { person } = useHere();
  const takers = useTakers(projectId);
  const sending = useSending();
  const { refused } = sending;
  const draft = useDraft(person.account, `pass/${card.id}`, () => ({ newCoachId: v7(), memberId: '', reason: '' }));
  const { value } = draft;
  const others = takers?.filter(({ coachId }) => coachId === undefined || coachId !== card.coach?.id) ?? [];

  async function pass({ coachId, memberId, name }: Taker): Promise<void> {
    const reason = value.reason.trim();
    const isDone = await sending.send(async () => {
      const to = coachId ?? (await post(APPOINT, { id: value.newCoachId, input: { memberId } })).coachAppoint.id;
      const input = { coachId: to, ...(reason ? { reason } : {}) };
      return post(HAND_OVER, { id: card.id, version: card.version, input });
    });
    if (!isDone) return;
    await draft.discard();
    notify(say('passed', { company: card.company.name, name }));
    onPassed();
    onClose();
  }

  function save(event: FormEvent): void {
    event.preventDefault();
    const taker = others.find(({ memberId }) => memberId === value.memberId);
    if (taker) void pass(taker);
  }

  return (
    <form className={styles.form} onSubmit={save} aria-label={say('passOnOf', { company: card.company.name })}>
      <h2>
        {card.company.name}: {say('passOn')}
      </h2>
      <NativeSelect
        label={say('newCoach')}
        required
        value={value.memberId}
        error={refused?.at('input.coachId') ?? refused?.at('input.memberId')}
        onChange={({ currentTarget }) => draft.change({ memberId: currentTarget.value })}
        data={[
          { value: '', label: takers ? say('chooseCoach') : say('fetching') },
          ...others.map(({ memberId, name }) => ({ value: memberId, label: name })),
        ]}
      />
      <TextInput
        label={say('passWhy')}
        value={value.reason}
        error={refused?.at('input.reason')}
        onChange={({ currentTarget }) => draft.change({ reason: currentTarget.value })}
      />
      {sending.isOffline && <Alert color="gray">{say('offline')}</Alert>}
      {refused && <Alert color="red">{refused.message}</Alert>}
      <p className={styles.acts}>
        <Button type="submit" loading={sending.isSending}>
          {say('pass')}
        </Button>
        <Button variant="default" onClick={onClose}>
          {say('cancel')}
        </Button>
      </p>
    </form>
  );
}

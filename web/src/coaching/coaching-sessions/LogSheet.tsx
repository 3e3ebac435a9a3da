// The log sheet: a visit in at most six taps, kept with every keystroke, saved on the phone before anybody asks for it.
import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { v7 } from 'uuid';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { useOutbox } from '../../outbox/use-outbox';
import { notify } from '../../ui/notify';
import { timeInWords } from '../../ui/format';
import { useWords } from '../../ui/words';
import { CompanyChoice, type Coached } from './CompanyChoice';
import { LogFields } from './LogFields';
import { startOf, variablesOf, wallClock, type LogForm } from './log.rules';
import type { LogBeginning } from './log-sheet';
import { LOG } from './log.words';
import { MY_COMPANIES } from './session.queries';

const USUAL_MINUTES = 60;

/** What a planned session already says of the visit. */
function ofPlanned(planned: NonNullable<LogBeginning['planned']>): Partial<LogForm> {
  const { id, plannedFor, minutes, insatsomradeIds, contactIds } = planned;
  const { day, time } = wallClock(new Date(plannedFor));
  return { id, day, time, minutes, insatsomradeIds, contactIds };
}

/** A form as it stands before anything has been said. */
function blank({ enrolmentId, planned }: LogBeginning): LogForm {
  const now = wallClock(new Date());
  return {
    id: v7(),
    enrolmentId,
    day: now.day,
    time: startOf(now.minutes, USUAL_MINUTES),
    minutes: USUAL_MINUTES,
    insatsomradeIds: [],
    contactIds: [],
    evidence: '',
    workingNote: '',
    nextStep: '',
    nextStepOn: '',
    ...(planned ? ofPlanned(planned) : {}),
  };
}

interface LogSheetProps {
  beginning: LogBeginning;
  onClose: () => void;
}

export function LogSheet({ beginning, onClose }: LogSheetProps) {
  const say = useWords(LOG);
  const { person } = useHere();
  const outbox = useOutbox();
  const isNarrow = useMediaQuery('(max-width: 48em)', true);
  const [{ data }] = useQuery({ query: MY_COMPANIES });
  const [form] = useState(() => `log/${beginning.planned?.id ?? beginning.enrolmentId ?? 'new'}`);
  const draft = useDraft<LogForm>(person.account, form, () => blank(beginning));
  const [failed, setFailed] = useState(false);
  const coached: readonly Coached[] = data?.enrolments.nodes ?? [];
  const chosen = coached.find(({ id }) => id === draft.value.enrolmentId);

  useEffect(() => {
    if (draft.isResumed) notify(say('resumed'));
  }, [draft.isResumed, say]);

  async function save(): Promise<void> {
    const { enrolmentId } = draft.value;
    if (!enrolmentId) return;
    try {
      await outbox.put({
        kind: 'coachingSessionLog',
        record: draft.value.id,
        variables: variablesOf({ ...draft.value, enrolmentId }),
        about: say('about', { company: chosen?.company.name ?? '' }),
      });
    } catch {
      return setFailed(true);
    }
    await draft.discard();
    notify(say('saved', { time: timeInWords(new Date().toISOString()) }));
    onClose();
  }

  function close(): void {
    const { evidence, workingNote, nextStep } = draft.value;
    const undo = { label: say('discard'), act: () => void draft.discard().then(() => notify(say('discarded'))) };
    if (evidence || workingNote || nextStep) notify(say('keep'), undo);
    onClose();
  }

  return (
    <Drawer
      opened
      onClose={close}
      position={isNarrow ? 'bottom' : 'right'}
      size={isNarrow ? '100%' : 'md'}
      title={say('title')}
      closeButtonProps={{ 'aria-label': say('keep') }}
      transitionProps={{ duration: 120 }}
    >
      {draft.isReady && !draft.value.enrolmentId && (
        <CompanyChoice coached={coached} onChoose={(enrolmentId) => draft.change({ enrolmentId })} />
      )}
      {draft.isReady && draft.value.enrolmentId && (
        <LogFields
          form={draft.value}
          change={draft.change}
          coached={chosen}
          hasFailed={failed}
          onSave={() => void save()}
        />
      )}
    </Drawer>
  );
}

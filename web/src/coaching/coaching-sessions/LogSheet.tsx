// The log sheet: a visit in at most six taps, kept with every keystroke, saved on the phone before anybody asks for it.
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { useRoomIsLow } from '../../device/room';
import type { AgainProps } from '../../outbox/reopen';
import { useDeed } from '../../outbox/use-deed';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { timeInWords } from '../../ui/format';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { CompanyChoice, type Coached } from './CompanyChoice';
import { LogFields } from './LogFields';
import { draftOf, firstForm, saidIn } from './log.case';
import type { LogForm } from './log.rules';
import type { LogBeginning } from './log-sheet';
import { LOG } from './log.words';
import { MY_COMPANIES } from './session.queries';
import { useSessionForm } from './use-session-form';
import styles from './log.module.css';

interface LogSheetProps {
  beginning: LogBeginning;
  onClose: () => void;
}

/** A visit on its way: put right while it is refused, and changed else. */
export function LogAgain({ entry, onClose }: AgainProps) {
  return <LogSheet beginning={entry.state === 'help' ? { entry } : { amend: entry.record }} onClose={onClose} />;
}

/** A sheet for whatever it was opened for; one that is to be changed is read first. */
export function LogSheet({ beginning, onClose }: LogSheetProps) {
  const say = useWords(LOG);
  const stood = useSessionForm(beginning.amend);
  const [held, hold] = useState<LogForm>();
  // What one has begun to change stays as it was then, whatever comes in meanwhile.
  if (!held && stood.form) hold(stood.form);
  if (!beginning.amend) return <OpenSheet beginning={beginning} first={() => firstForm(beginning)} onClose={onClose} />;
  if (held) return <OpenSheet beginning={beginning} first={() => held} onClose={onClose} />;
  return (
    <Sheet title={say('amendTitle')} closing={say('keep')} onClose={onClose}>
      <p role="status">{stood.isFetching ? say('fetching') : say('notHere')}</p>
    </Sheet>
  );
}

function OpenSheet({ beginning, first, onClose }: LogSheetProps & { first: () => LogForm }) {
  const say = useWords(LOG);
  const { draft, coached, company, failed, save } = useLogging(beginning, first, onClose);
  const once = useOnce();
  const roomIsLow = useRoomIsLow();
  const { value } = draft;

  function close(): void {
    const undo = { label: say('discard'), act: () => void draft.discard().then(() => notify(say('discarded'))) };
    if (value.evidence || value.workingNote || value.nextStep) notify(say('keep'), undo);
    onClose();
  }

  const isChoosing = !value.enrolmentId && !value.base;
  return (
    <Sheet title={say(titleOf(beginning, value))} closing={say('keep')} onClose={close}>
      {roomIsLow && <p className={styles.rescue}>{say('noRoom')}</p>}
      {draft.isReady && isChoosing && <CompanyChoice onChoose={(enrolmentId) => draft.change({ enrolmentId })} />}
      {draft.isReady && !isChoosing && (
        <LogFields
          form={value}
          change={draft.change}
          coached={coached.find(({ id }) => id === value.enrolmentId)}
          company={company}
          problems={beginning.entry?.problems ?? []}
          hasFailed={failed || draft.hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

function titleOf({ entry }: LogBeginning, { base }: LogForm): 'title' | 'putRightTitle' | 'amendTitle' {
  if (entry) return 'putRightTitle';
  return base ? 'amendTitle' : 'title';
}

/** A visit on its way from the first word to the outbox. */
function useLogging(beginning: LogBeginning, first: () => LogForm, onClose: () => void) {
  const say = useWords(LOG);
  const { person } = useHere();
  const [{ data }] = useQuery({ query: MY_COMPANIES });
  const coached: readonly Coached[] = data?.enrolments.nodes ?? [];
  const companyOf = ({ enrolmentId, base }: LogForm): string =>
    coached.find(({ id }) => id === enrolmentId)?.company.name ?? base?.company ?? '';
  const aboutOf = (form: LogForm): string => say(form.base ? 'amendAbout' : 'about', { company: companyOf(form) });
  const [name] = useState(() => draftOf(beginning));
  const draft = useDraft<LogForm>(person.account, name, first, aboutOf);
  const { entry } = beginning;
  const { keep, hasFailed } = useDeed(draft, entry);
  const { value } = draft;

  useEffect(() => {
    if (draft.isResumed) notify(say('resumed'));
  }, [draft.isResumed, say]);

  async function save(): Promise<void> {
    const said = saidIn(value, entry?.about ?? aboutOf(value));
    if (!said) return value.base && notify(say('unchanged'));
    const kind = value.base ? 'coachingSessionAmend' : 'coachingSessionLog';
    if (!(await keep({ kind, record: value.id, ...said }))) return;
    notify(say('saved', { time: timeInWords(new Date().toISOString()) }));
    onClose();
  }

  return { draft, coached, company: companyOf(value), failed: hasFailed, save };
}

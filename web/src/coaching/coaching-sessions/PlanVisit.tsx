// Plans a visit at a company: a day, a time and a length are enough, and no network is needed.
import { useEffect } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { useDeed } from '../../outbox/use-deed';
import { today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { PlanFields } from './PlanFields';
import { planVariablesOf, proposedDay, type PlanForm } from './plan.rules';
import { PLAN } from './plan.words';
import type { Plannable } from './plannable';

interface PlanVisitProps {
  plannable: Plannable;
  /** The day that was pointed at, if one was. */
  day?: string | undefined;
  onClose: () => void;
}

const USUAL_MINUTES = 90;

export function PlanVisit({ plannable, day, onClose }: PlanVisitProps) {
  const say = useWords(PLAN);
  const { person } = useHere();
  const once = useOnce();
  const { enrolmentId, company } = plannable;
  const draft = useDraft<PlanForm>(person.account, `plan/${enrolmentId}`, () => ({
    id: v7(),
    enrolmentId,
    day: day ?? proposedDay(today()),
    time: '09:00',
    minutes: USUAL_MINUTES,
    mode: 'ON_SITE',
    insatsomradeIds: [],
    contactIds: [],
    workingNote: '',
  }));
  const { keep, hasFailed } = useDeed(draft);

  useEffect(() => {
    if (draft.isResumed) notify(say('resumed'));
  }, [draft.isResumed, say]);

  async function save(): Promise<void> {
    const about = say('about', { company: company.name });
    const variables = planVariablesOf(draft.value);
    if (!(await keep({ kind: 'coachingSessionPlan', record: draft.value.id, variables, about }))) return;
    notify(say('saved'));
    onClose();
  }

  return (
    <Sheet title={say('title')} closing={say('close')} onClose={onClose}>
      {draft.isReady && (
        <PlanFields
          company={company.name}
          plannable={plannable}
          form={draft.value}
          change={draft.change}
          hasFailed={hasFailed || draft.hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

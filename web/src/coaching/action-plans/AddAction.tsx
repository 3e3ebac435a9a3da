// A new action in one of the plans of one's companies.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import type { ResultOf } from '../../api/graphql';
import { useDraft } from '../../device/drafts';
import { useOutbox } from '../../outbox/use-outbox';
import { Chips } from '../../ui/Chips';
import { daysAfter, today } from '../../ui/format';
import { notify } from '../../ui/notify';
import { NotKept } from '../../ui/NotKept';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { told, useWords } from '../../ui/words';
import type { PLANS } from './actions.queries';
import { addVariablesOf, type AddForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import styles from './actions.module.css';

type Enrolled = ResultOf<typeof PLANS>['enrolments']['nodes'][number];
export type PlanToAddTo = Enrolled & { actionPlan: NonNullable<Enrolled['actionPlan']> };

/** Plans that are not closed, and in which one may write. */
export const plansIn = (data: ResultOf<typeof PLANS> | undefined): PlanToAddTo[] =>
  (data?.enrolments.nodes ?? []).filter(
    (one): one is PlanToAddTo =>
      one.actionPlan !== null &&
      one.actionPlan.state !== 'CLOSED' &&
      one.actionPlan.viewerCan.includes('actionPlan:amend'),
  );

const USUAL_DAYS = 90;

interface AddActionProps {
  plans: readonly PlanToAddTo[];
  onClose: () => void;
}

export function AddAction({ plans, onClose }: AddActionProps) {
  const say = useWords(ACTION_WORDS);
  const { person } = useHere();
  const outbox = useOutbox();
  const once = useOnce();
  const [failed, setFailed] = useState(false);
  const { value, change, discard, isReady, hasFailed } = useDraft<AddForm>(person.account, 'action/new', () => ({
    id: v7(),
    actionPlanId: plans[0]?.actionPlan.id ?? '',
    what: '',
    dueOn: daysAfter(today(), USUAL_DAYS),
    owner: 'COMPANY',
    insatsomradeId: '',
  }));
  const plan = plans.find(({ actionPlan }) => actionPlan.id === value.actionPlanId);

  async function save(): Promise<void> {
    const about = say('aboutAdd', { what: value.what.trim(), company: plan?.company.name ?? '' });
    try {
      await outbox.put({ kind: 'actionAdd', record: value.id, variables: addVariablesOf(value), about });
    } catch {
      return setFailed(true);
    }
    await discard();
    notify(say('added'));
    onClose();
  }

  return (
    <Sheet title={say('addTitle')} closing={say('cancel')} onClose={onClose}>
      {isReady && (
        <AddFields
          plans={plans}
          value={value}
          change={change}
          hasFailed={failed || hasFailed}
          onSave={() => once(save)}
        />
      )}
    </Sheet>
  );
}

interface AddFieldsProps {
  plans: readonly PlanToAddTo[];
  value: AddForm;
  change: (change: Partial<AddForm>) => void;
  hasFailed: boolean;
  onSave: () => void;
}

function AddFields({ plans, value, change, hasFailed, onSave }: AddFieldsProps) {
  const say = useWords(ACTION_WORDS);
  const plan = plans.find(({ actionPlan }) => actionPlan.id === value.actionPlanId);
  return (
    <form
      className={styles.complete}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Select
        label={say('plan')}
        allowDeselect={false}
        searchable
        data={plans.map(({ actionPlan, company }) => ({ value: actionPlan.id, label: company.name }))}
        value={value.actionPlanId}
        onChange={(actionPlanId) => actionPlanId && change({ actionPlanId, insatsomradeId: '' })}
      />
      <Textarea
        label={say('what')}
        required
        data-autofocus
        autosize
        minRows={2}
        value={value.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        required
        label={say('dueOn')}
        value={value.dueOn}
        onChange={(event) => change({ dueOn: event.currentTarget.value })}
      />
      <Chips
        label={say('who')}
        isSingle
        options={[
          { value: 'COMPANY', label: say('byCompany') },
          { value: 'COACH', label: say('byCoach') },
        ]}
        chosen={[value.owner]}
        onChange={([owner]) => change({ owner: owner === 'COACH' ? 'COACH' : 'COMPANY' })}
      />
      <Chips
        label={say('area')}
        isSingle
        options={(plan?.project.insatsomraden ?? []).map(({ id, letter, name }) => ({
          value: id,
          label: told(name),
          area: letter,
        }))}
        chosen={[value.insatsomradeId]}
        onChange={([insatsomradeId = '']) => change({ insatsomradeId })}
      />
      {hasFailed && <NotKept texts={[value.what]} />}
      <Button type="submit" size="lg" fullWidth>
        {say('addSave')}
      </Button>
    </form>
  );
}

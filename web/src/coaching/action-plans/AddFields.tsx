// The fields of a new action, each with what the server said was wrong with it.
import { Button, Select, Textarea, TextInput } from '@mantine/core';
import type { Problem } from '../../api/refusal';
import { focused, placed } from '../../outbox/problem.rules';
import { Problems } from '../../outbox/Problems';
import { Chips } from '../../ui/Chips';
import { NotKept } from '../../ui/NotKept';
import { told, useWords } from '../../ui/words';
import { ADD_PLACES, type AddForm } from './actions.rules';
import { ACTION_WORDS } from './actions.words';
import type { PlanToAddTo } from './AddAction';
import styles from './actions.module.css';

/** The plans to choose among; and the enrolment of an action that was sent without one, when it has no plan yet. */
function choicesOf(plans: readonly PlanToAddTo[], { enrolmentId }: AddForm, company: string) {
  const choices = plans.map((plan) => ({ value: plan.actionPlan.id, label: plan.company.name }));
  const isWithout = enrolmentId !== undefined && plans.every(({ id }) => id !== enrolmentId);
  return isWithout ? [{ value: enrolmentId, label: company }, ...choices] : choices;
}

interface AddFieldsProps {
  plans: readonly PlanToAddTo[];
  value: AddForm;
  change: (change: Partial<AddForm>) => void;
  hasFailed: boolean;
  onSave: () => void;
  /** What the server said was wrong the last time. */
  problems?: readonly Problem[];
  /** What to call the company of an action that goes into whatever plan stands there. */
  company?: string;
}

export function AddFields({ plans, value, change, hasFailed, onSave, problems = [], company = '' }: AddFieldsProps) {
  const say = useWords(ACTION_WORDS);
  const { actionPlanId, enrolmentId } = value;
  const plan = plans.find(({ id, actionPlan }) => (actionPlanId ? actionPlan.id === actionPlanId : id === enrolmentId));
  const said = placed(problems, ADD_PLACES);
  return (
    <form
      className={styles.complete}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      <Problems of={said.elsewhere} />
      <Select
        label={say('plan')}
        allowDeselect={false}
        searchable
        required
        data={choicesOf(plans, value, company)}
        value={plan?.actionPlan.id ?? enrolmentId ?? null}
        error={said.at('plan')}
        {...focused(said.first === 'plan')}
        onChange={(chosen) =>
          chosen &&
          chosen !== enrolmentId &&
          change({ actionPlanId: chosen, enrolmentId: undefined, insatsomradeId: '' })
        }
      />
      <Textarea
        label={say('what')}
        required
        error={said.at('what')}
        {...focused(!said.first || said.first === 'what')}
        autosize
        minRows={2}
        value={value.what}
        onChange={(event) => change({ what: event.currentTarget.value })}
      />
      <TextInput
        type="date"
        required
        label={say('dueOn')}
        error={said.at('dueOn')}
        {...focused(said.first === 'dueOn')}
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
        error={said.at('owner')}
        isFirst={said.first === 'owner'}
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
        error={said.at('area')}
        isFirst={said.first === 'area'}
      />
      {hasFailed && <NotKept texts={[value.what]} />}
      <Button type="submit" size="lg" fullWidth>
        {say('addSave')}
      </Button>
    </form>
  );
}

// A planned visit that the server refused, in its form as it was written, to be put right.
import { Button } from '@mantine/core';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useDraft } from '../../device/drafts';
import { formOfEntry, type AgainProps } from '../../outbox/reopen';
import { useDeed } from '../../outbox/use-deed';
import { notify } from '../../ui/notify';
import { useOnce } from '../../ui/once';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { CompanyChoice } from './CompanyChoice';
import { PlanFields } from './PlanFields';
import { planFormOf, planVariablesOf, type PlanForm } from './plan.rules';
import { PLAN } from './plan.words';
import { plannableOf } from './plannable';
import { MY_COMPANIES } from './session.queries';

export function PlanAgain({ entry, onClose }: AgainProps) {
  const say = useWords(PLAN);
  const { person } = useHere();
  const once = useOnce();
  const [{ data }] = useQuery({ query: MY_COMPANIES, requestPolicy: 'cache-and-network' });
  const draft = useDraft<PlanForm>(
    person.account,
    formOfEntry(entry),
    () => planFormOf(entry),
    () => entry.about,
  );
  const { keep, hasFailed } = useDeed(draft, entry);
  const { value, change } = draft;
  const coached = data?.enrolments.nodes.find(({ id }) => id === value.enrolmentId);
  const company = coached?.company.name;

  async function save(): Promise<void> {
    const about = company ? say('about', { company }) : entry.about;
    const { kind, record } = entry;
    if (!(await keep({ kind, record, variables: planVariablesOf(value), about }))) return;
    notify(say('saved'));
    onClose();
  }

  /** Areas and people are those of one company. */
  const choose = (enrolmentId: string): void => change({ enrolmentId, insatsomradeIds: [], contactIds: [] });

  return (
    <Sheet title={say('againTitle')} closing={say('close')} onClose={onClose}>
      {draft.isReady && !value.enrolmentId && <CompanyChoice onChoose={choose} />}
      {draft.isReady && value.enrolmentId && (
        <PlanFields
          company={company ?? entry.about}
          plannable={coached && plannableOf(coached)}
          form={value}
          change={change}
          problems={entry.problems ?? []}
          hasFailed={hasFailed || draft.hasFailed}
          onSave={() => once(save)}
        >
          <Button variant="subtle" size="compact-md" onClick={() => change({ enrolmentId: '' })}>
            {say('otherCompany')}
          </Button>
        </PlanFields>
      )}
    </Sheet>
  );
}

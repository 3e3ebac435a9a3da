// “Planera besök” from the calendar: first at which of one's companies, then the form.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { useFocusBack } from '../../ui/focus';
import { Sheet } from '../../ui/Sheet';
import { useWords } from '../../ui/words';
import { CompanyChoice } from '../coaching-sessions/CompanyChoice';
import { PLAN } from '../coaching-sessions/plan.words';
import { plannableOf } from '../coaching-sessions/plannable';
import { PlanVisit } from '../coaching-sessions/PlanVisit';
import { MY_COMPANIES } from '../coaching-sessions/session.queries';

type Step = { isChoosing: boolean; enrolmentId?: string };

const CLOSED: Step = { isChoosing: false };

/** For whoever coaches; kept on the device, as the log sheet's own list is. */
export function PlanFromCalendar() {
  const say = useWords(PLAN);
  const { hats } = useHere();
  const [{ isChoosing, enrolmentId }, go] = useState(CLOSED);
  const [{ data }] = useQuery({ query: MY_COMPANIES, pause: !hats.isCoach });
  const coached = data?.enrolments.nodes ?? [];
  const chosen = coached.find(({ id }) => id === enrolmentId);
  const leave = useFocusBack(isChoosing || chosen !== undefined);
  if (!hats.isCoach) return null;
  return (
    <>
      <Button
        onClick={() => {
          leave();
          go({ isChoosing: true });
        }}
      >
        {say('title')}
      </Button>
      {isChoosing && (
        <Sheet title={say('title')} closing={say('cancel')} onClose={() => go(CLOSED)}>
          <CompanyChoice onChoose={(id) => go({ isChoosing: false, enrolmentId: id })} />
        </Sheet>
      )}
      {chosen && <PlanVisit plannable={plannableOf(chosen)} onClose={() => go(CLOSED)} />}
    </>
  );
}

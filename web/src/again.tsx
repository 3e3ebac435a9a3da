// The form of each deed that can be taken up again, as it was written.
import type { ComponentType } from 'react';
import { AddAgain } from './coaching/action-plans/AddAgain';
import { CompleteAgain } from './coaching/action-plans/CompleteAgain';
import { LogAgain } from './coaching/coaching-sessions/LogSheet';
import { PlanAgain } from './coaching/coaching-sessions/PlanAgain';
import type { AgainProps } from './outbox/reopen';

/** Each under the name of its mutation, as in deeds.ts. */
const FORMS = {
  coachingSessionLog: LogAgain,
  coachingSessionAmend: LogAgain,
  coachingSessionPlan: PlanAgain,
  actionAdd: AddAgain,
  actionComplete: CompleteAgain,
} satisfies Readonly<Record<string, ComponentType<AgainProps>>>;

export type Reopened = keyof typeof FORMS;

export function Again({ entry, onClose }: AgainProps) {
  const Form = FORMS[entry.kind as Reopened];
  return <Form entry={entry} onClose={onClose} />;
}

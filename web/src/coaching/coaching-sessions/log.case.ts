// What the log sheet is open for: a visit to be logged, one that was logged to be changed, one that was refused to be put
// right. Each has its draft, its first words and its way into the outbox.
import { v7 } from 'uuid';
import type { Deed, Entry } from '../../outbox/entry.rules';
import type { Values } from '../../outbox/merge.rules';
import { formOfEntry } from '../../outbox/reopen';
import { changesOf, formOf, startOf, variablesOf, wallClock, type LogForm } from './log.rules';
import type { LogBeginning } from './log-sheet';

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

/** What an entry said, as a form; a change is shown upon what stood before it. */
function ofEntry({ record, variables, before, about }: Entry): LogForm {
  const input = variables['input'] as Values;
  const form = formOf(record, { ...before, ...input });
  if (!before) return form;
  return { ...form, base: { version: Number(variables['expectedVersion']), values: before, company: about } };
}

export const firstForm = (beginning: LogBeginning): LogForm =>
  beginning.entry ? ofEntry(beginning.entry) : blank(beginning);

/** The name of the draft that belongs to a beginning. */
export function draftOf({ draft, entry, amend, planned, enrolmentId }: LogBeginning): string {
  if (draft) return draft;
  if (entry) return formOfEntry(entry);
  if (amend) return `log/amend/${amend}`;
  return `log/${planned?.id ?? enrolmentId ?? 'new'}`;
}

type Said = Pick<Deed, 'variables' | 'about'> & { before?: Values };

/** A visit as it is sent: whole when it is logged, and only what is otherwise when it is changed. */
export function saidIn(form: LogForm, about: string): Said | undefined {
  const { id, base, enrolmentId } = form;
  if (!base) return enrolmentId ? { variables: variablesOf({ ...form, enrolmentId }), about } : undefined;
  const input = changesOf(form, base.values);
  if (Object.keys(input).length === 0) return undefined;
  return { variables: { id, expectedVersion: base.version, input }, before: base.values, about };
}

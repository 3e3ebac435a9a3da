// What is written down during one measurement, kept on the device with every tap.
import type { Answers } from './asking.rules';

export type FirstThingOwner = 'COMPANY' | 'COACH';

/** A thing to do first, as it was ticked: who does it and by when. */
export interface FirstThing {
  criterionId: string;
  owner: FirstThingOwner;
  dueOn: string;
}

/** What has been answered in one measurement, in the order it was. */
export interface Sheet {
  answers: Answers;
  evidence: Readonly<Record<string, string>>;
  order: readonly string[];
  /** In the order they were ticked: the company's own. */
  firstThings?: readonly FirstThing[];
}

export const emptySheet = (): Sheet => ({ answers: {}, evidence: {}, order: [] });

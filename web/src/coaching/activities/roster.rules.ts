// A roster as it is ticked off: who is said to be here, and what is sent of it.
export type Presence = 'PRESENT' | 'EXCUSED' | 'ABSENT';

/** Somebody who came without having signed up; known by name only until somebody matches them. */
export interface WalkIn {
  id: string;
  name: string;
}

/** What has been said on the spot and is not saved yet. */
export interface RosterSheet {
  /** By sign-up. */
  said: Readonly<Record<string, Presence>>;
  walkIns: readonly WalkIn[];
}

export const emptyRoster = (): RosterSheet => ({ said: {}, walkIns: [] });

/** Everybody of whom nothing was said is here. */
export const everybodyHere = (
  sheet: RosterSheet,
  expected: readonly string[],
  before: Readonly<Record<string, Presence>>,
): RosterSheet => ({
  ...sheet,
  said: {
    ...Object.fromEntries(expected.filter((id) => !before[id]).map((id) => [id, 'PRESENT' as const])),
    ...sheet.said,
  },
});

export interface Entry {
  presence: Presence;
  signUpId?: string;
  walkIn?: WalkIn;
}

/** What is sent: only what was said, and whoever walked in. */
export const entriesOf = ({ said, walkIns }: RosterSheet): Entry[] => [
  ...Object.entries(said).map(([signUpId, presence]) => ({ signUpId, presence })),
  ...walkIns.map((walkIn) => ({ walkIn, presence: 'PRESENT' as const })),
];

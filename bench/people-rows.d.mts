// The types of people-rows.mjs, for its tests.

interface Entry {
  signUpId: string;
  presence: string;
  minutes?: number;
}

export function entriesOf(nth: number, group: { people: { activities: number } }, minutes?: number): Entry[];
export function occasionOf(nth: number, group: { people: { activities: number } }): string;

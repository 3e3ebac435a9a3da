// The types of assessed-rows.mjs, for its tests.

export function draftOf(
  nth: number,
  group: { companies: number; assessed: { staircases: number } },
): { company: number; id: string };

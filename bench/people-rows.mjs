// Which people the bench stands on, and where they have been: how they are numbered, and the ids that those who ask need.
import { idFor, idOf } from './rows.mjs';

export const PEOPLE = {
  participant: '30',
  stay: '31',
  activity: '32',
  link: '33',
  occasion: '34',
  signUp: '35',
  attendance: '36',
  target: '37',
  skill: '38',
  need: '39',
  match: '3a',
};

/** So many people come to an activity that has been. */
export const COMERS = 20;

/** So many training needs of each company, of so many skills. */
export const NEEDS = 5;
export const SKILLS = 11;

/** So many stand on a roster that is to be recorded. */
export const ROSTER = 60;

/** The place of the kth person at activity n, in SQL; activities have room for this many. */
const ROOM = 100;
export const placeFor = (kind, n, k) => idFor(kind, `(${n}) * ${ROOM} + (${k})`);

/** The nth roster to be recorded: after all activities that have been. */
export const rosterNumber = (nth, { people }) => people.activities + nth;

/** The entries of the nth roster, everybody present but one in ten. */
export function entriesOf(nth, group, minutes) {
  const number = rosterNumber(nth, group);
  return Array.from({ length: ROSTER }, (_, index) => {
    const isThere = index % 10 !== 7;
    const presence = isThere ? 'PRESENT' : 'EXCUSED';
    const said = isThere && minutes ? { minutes: minutes + (index % 30) } : {};
    return { signUpId: idOf(PEOPLE.signUp, number * ROOM + index + 1), presence, ...said };
  });
}

export const occasionOf = (nth, group) => idOf(PEOPLE.occasion, rosterNumber(nth, group));

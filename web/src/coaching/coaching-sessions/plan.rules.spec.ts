// Which day a visit is proposed for, and what of the form is sent.
import { describe, expect, it } from 'vitest';
import { planFormOf, planVariablesOf, proposedDay, type PlanForm } from './plan.rules';

describe('proposedDay', () => {
  it.each([
    ['2026-11-20', '2026-11-27'],
    ['2026-11-21', '2026-11-30'],
    ['2026-11-22', '2026-11-30'],
    ['2026-12-28', '2027-01-04'],
  ])('proposes on %s the working day %s', (today, day) => expect(proposedDay(today)).toBe(day));
});

const form: PlanForm = {
  id: 's',
  enrolmentId: 'e',
  day: '2026-12-01',
  time: '09:00',
  minutes: 90,
  mode: 'VIDEO',
  insatsomradeIds: [],
  contactIds: [],
  workingNote: '  ',
};

describe('planVariablesOf', () => {
  it('sends Swedish wall time as an instant, and leaves out what is empty', () => {
    expect(planVariablesOf(form)).toEqual({
      id: 's',
      input: { enrolmentId: 'e', plannedFor: '2026-12-01T08:00:00.000Z', plannedMinutes: 90, mode: 'VIDEO' },
    });
  });

  it('sends areas, people and the note', () => {
    const input = planVariablesOf({
      ...form,
      insatsomradeIds: ['r'],
      contactIds: ['k'],
      workingNote: 'Grind 2 ',
    }).input;
    expect(input).toMatchObject({ insatsomradeIds: ['r'], contactIds: ['k'], workingNote: 'Grind 2' });
  });
});

it.each<[string, PlanForm]>([
  ['with what is needed only', { ...form, workingNote: '' }],
  ['with all of it', { ...form, insatsomradeIds: ['r'], contactIds: ['k'], workingNote: 'Grind 2' }],
])('is the same form again when it has been sent %s', (_, filled) => {
  expect(planFormOf({ record: 's', variables: planVariablesOf(filled) })).toEqual(filled);
});

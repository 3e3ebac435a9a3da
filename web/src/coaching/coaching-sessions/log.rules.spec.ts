// Wall clocks, quarters and what is sent of a visit.
import { describe, expect, it } from 'vitest';
import { changesOf, formOf, instantAt, overlaid, startOf, variablesOf, wallClock, type LogForm } from './log.rules';

describe('the instant at which the wall in Sweden shows a day and a time', () => {
  it.each([
    ['2026-11-18', '13:00', '2026-11-18T12:00:00.000Z'],
    ['2026-07-01', '13:00', '2026-07-01T11:00:00.000Z'],
    ['2026-07-01', '00:30', '2026-06-30T22:30:00.000Z'],
    ['2026-01-01', '00:00', '2025-12-31T23:00:00.000Z'],
    // The hour that comes twice: the first.
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T02:00:00.000Z'],
    // The hour that never comes: as if the clock had not been moved.
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '01:59', '2026-03-29T00:59:00.000Z'],
    ['2026-03-29', '03:00', '2026-03-29T01:00:00.000Z'],
  ])('%s %s is %s', (day, time, expected) => {
    expect(instantAt(day, time)).toBe(expected);
  });

  it('is shown again as it was written, every quarter of a year', () => {
    for (let at = Date.parse('2026-01-01T00:00:00Z'); at < Date.parse('2027-01-01T00:00:00Z'); at += 900_000 * 7) {
      const { day, time } = wallClock(new Date(at));
      expect(wallClock(new Date(instantAt(day, time)))).toMatchObject({ day, time });
    }
  });
});

it.each([
  [14 * 60 + 37, 60, '13:30'],
  [14 * 60, 90, '12:30'],
  [20, 60, '00:00'],
])('a visit that ends %i minutes into the day and took %i began %s', (now, length, expected) => {
  expect(startOf(now, length)).toBe(expected);
});

const form: LogForm & { enrolmentId: string } = {
  id: 's',
  enrolmentId: 'e',
  day: '2026-11-18',
  time: '13:00',
  minutes: 90,
  insatsomradeIds: ['a'],
  contactIds: [],
  evidence: ' Gick igenom elräkningen ',
  workingNote: '',
  nextStep: 'Ta in offert',
  nextStepOn: '2026-12-02',
};

describe('what is sent', () => {
  it('leaves out what was left empty, and can be opened as the form again', () => {
    const { input } = variablesOf(form);
    expect(input).not.toHaveProperty('workingNote');
    expect(input.nextStep).toEqual({ what: 'Ta in offert', dueOn: '2026-12-02' });
    expect(formOf('s', input)).toEqual({ ...form, evidence: 'Gick igenom elräkningen' });
  });

  it('of a change is only what is otherwise', () => {
    const before = {
      heldAt: '2026-11-18T12:00:00Z',
      minutes: 60,
      insatsomradeIds: ['a'],
      contactIds: ['c'],
      evidence: 'Förr',
      workingNote: null,
    };
    expect(changesOf(formOf('s', before), before)).toEqual({});
    expect(changesOf({ ...formOf('s', before), minutes: 90, evidence: ' ', contactIds: [] }, before)).toEqual({
      minutes: 90,
      evidence: null,
      contactIds: [],
    });
  });

  it('and is still on its way stands upon what the server says', () => {
    expect(overlaid({ minutes: 60, evidence: 'a' }, [{ minutes: 90 }, { minutes: 30 }])).toEqual({
      minutes: 30,
      evidence: 'a',
    });
  });
});

// How many may be inside at once, as it is learnt from how long visits take.
import { describe, expect, it } from 'vitest';
import { LEAST, Pace } from './pace.js';

/** A pace after so many visits that each took so long in company, by one that knows what they take alone: 10 ms. */
function after(visits: number, took: number, { busy = 0.3, isPressed = true, start = 0 } = {}): number {
  const pace = new Pace(8, () => busy);
  for (let count = 0; count < 30; count += 1)
    pace.learn({ document: 'q', took: 10, company: 1, isPressed: false }, true);
  for (let count = 0; count < start; count += 1)
    pace.learn({ document: 'q', took: 10, company: 4, isPressed: true }, true);
  for (let count = 0; count < visits; count += 1) pace.learn({ document: 'q', took, company: 4, isPressed }, true);
  return pace.limit;
}

describe('the pace', () => {
  it('begins with two', () => {
    expect(after(0, 10)).toBe(LEAST);
    expect(new Pace(1).limit).toBe(1);
  });

  it('rises to what the pool carries while nobody is slowed down and others wait', () => {
    expect(after(100, 10)).toBe(3);
    expect(after(5_000, 10)).toBe(8);
    expect(after(5_000, 10, { isPressed: false })).toBe(LEAST);
  });

  it('stays while visits take longer together, as on a processor that is full', () => {
    expect(after(5_000, 20)).toBe(LEAST);
    expect(after(5_000, 12)).toBe(LEAST);
  });

  it('falls when visits are slowed down, or this process has enough to do', () => {
    const high = { start: 5_000 };
    expect(after(0, 10, high)).toBe(8);
    expect(after(60, 20, high)).toBeLessThan(8);
    expect(after(1_000, 20, high)).toBe(LEAST);
  });

  it('does not rise when this process has enough to do, however fast the database is', () => {
    expect(after(5_000, 10, { busy: 0.9 })).toBe(LEAST);
    expect(after(5_000, 10, { busy: 0.75 })).toBe(LEAST);
  });

  it('learns nothing from documents it knows only from a crowd', () => {
    const pace = new Pace(8, () => 0);
    for (let count = 0; count < 5_000; count += 1)
      pace.learn({ document: `q${count % 50}`, took: 10, company: 5, isPressed: true }, true);
    expect(pace.limit).toBe(LEAST);
  });
});

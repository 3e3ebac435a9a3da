// At which field of a form each thing is told that the server said.
import { describe, expect, it } from 'vitest';
import { placed } from './problem.rules';

const PLACES = { plannedFor: 'day', contactIds: 'people', effects: 'effects', 'effects.1': 'second' } as const;

const problem = (field?: string) => ({ code: 'NOT_FOUND', message: `Om ${field}`, field });

describe('a problem', () => {
  it.each([
    ['input.plannedFor', 'day'],
    ['input.contactIds', 'people'],
    ['input.contactIds.3', 'people'],
    ['input.effects.0.actual', 'effects'],
    ['input.effects.1.actual', 'second'],
  ] as const)('with %s is told at %s, and nowhere else', (path, field) => {
    const { at, first, elsewhere } = placed([problem(path)], PLACES);
    expect(at(field)).toBe(`Om ${path}`);
    expect(first).toBe(field);
    expect(elsewhere).toEqual([]);
  });

  it.each([[undefined], ['id'], ['plannedFor'], ['input'], ['input.plannedForever'], ['input.mode']])(
    'with %s is told above the fields',
    (path) => {
      const { first, elsewhere } = placed([problem(path)], PLACES);
      expect(elsewhere).toEqual([problem(path)]);
      expect(first).toBeUndefined();
    },
  );

  it('among several begins at the first field of the form', () => {
    const { first } = placed([problem('input.contactIds.0'), problem('input.plannedFor')], PLACES);
    expect(first).toBe('day');
  });
});

// Refusals: a code, a field and a sentence in the language of whoever asked.
import { describe, expect, it } from 'vitest';
import { Refusal, refusals, sentence } from './errors.js';

const refuse = refusals({
  SPEC_TOO_EARLY: { sv: 'Inte före {day}, {name}.', en: 'Not before {day}, {name}.' },
});

describe('a refusal', () => {
  it('carries its code, its parameters and its field', () => {
    const refusal = refuse.SPEC_TOO_EARLY({ day: '2026-01-01', name: 'Åsa', field: 'input.on' });
    expect(refusal).toMatchObject({
      code: 'SPEC_TOO_EARLY',
      field: 'input.on',
      params: { day: '2026-01-01', name: 'Åsa' },
    });
  });

  it('says its sentence in Swedish or English, with what is missing as a dash', () => {
    expect(sentence('SPEC_TOO_EARLY', { day: '2026-01-01', name: 'Åsa' }, 'sv')).toBe('Inte före 2026-01-01, Åsa.');
    expect(sentence('SPEC_TOO_EARLY', { day: ['a', 'b'], name: null }, 'en')).toBe('Not before a, b, –.');
  });

  it('is declared once', () => {
    expect(() => refusals({ SPEC_TOO_EARLY: { sv: 'x', en: 'x' } })).toThrow('declared twice');
  });

  it('can say several things at once, the first of them loudest', () => {
    const both = Refusal.of([
      { code: 'A', field: 'input.a', params: {} },
      { code: 'B', params: {} },
    ]);
    expect(both.code).toBe('A');
    expect(both.problems).toHaveLength(2);
  });
});

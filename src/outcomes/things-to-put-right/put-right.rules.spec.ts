import { describe, expect, it } from 'vitest';
import { PUT_RIGHT_RULES, RULES, rulesOf, type PutRightCode, type Whose } from './put-right.rules.js';

describe('what somebody can put right', () => {
  it.each([
    [[], []],
    [
      ['ADMIN'],
      [
        'COMPANY_WITHOUT_NUMBER',
        'COMPANY_WITHOUT_SIZE',
        'PROJECT_WITHOUT_TARGETS',
        'PROJECT_WITHOUT_LEADER',
        'MEMBER_WITHOUT_ROLE',
      ],
    ],
    [['LEADING'], ['CLAIM_UNANSWERED', 'PROJECT_WITHOUT_TARGETS']],
  ] as [Whose[], PutRightCode[]][])('is, for %j, %j', (who, codes) => {
    expect(rulesOf(who)).toEqual(codes);
  });

  it('is everything for somebody who is all of it', () => {
    expect(rulesOf(['WORKING', 'LEADING', 'ADMIN'])).toEqual([...PUT_RIGHT_RULES]);
  });
});

describe('what is said of it', () => {
  it.each(PUT_RIGHT_RULES)('%s, of one and of several, in both languages', (code) => {
    const [one, more] = [RULES[code].says(1), RULES[code].says(3)];
    for (const language of ['sv', 'en'] as const) {
      expect(one[language]).toMatch(/^1 [^,]+\.$/);
      expect(more[language]).toMatch(/^3 [^,]+\.$/);
    }
    expect(one.sv).not.toBe(one.en);
    expect(one.en.slice(2)).not.toBe(more.en.slice(2));
  });

  it('is as people say it', () => {
    expect(RULES.VISIT_NOT_LOGGED.says(1).sv).toBe('1 planerat besök har passerat och är inte loggat eller inställt.');
    expect(RULES.VISIT_NOT_LOGGED.says(2).sv).toBe(
      '2 planerade besök har passerat och är inte loggade eller inställda.',
    );
  });
});

// Cases for the register's address and the form of a lesson.
import { expect, it } from 'vitest';
import { lessonInput, lessonSearchOf } from './lesson.rules';

it('takes from the address what the register can be narrowed by', () => {
  expect(lessonSearchOf({ kind: 'METHOD', reason: 'NONE', fund: 'ESF', tag: '', search: 'skift' })).toEqual({
    kind: 'METHOD',
    fund: 'ESF',
    search: 'skift',
  });
});

it('sends what was written, and leaves out the rest', () => {
  const fields = {
    id: 'a',
    kind: 'OWN_LESSON' as const,
    title: ' Halvdagar gick bättre ',
    whatWorked: 'Halvdagar.',
    whatDidNot: ' ',
    forWhom: '',
    evidence: '',
    tags: 'Skift, ',
    answers: { first: ' Ja ', second: '' },
  };
  expect(lessonInput(fields, 'p')).toEqual({
    kind: 'OWN_LESSON',
    title: 'Halvdagar gick bättre',
    whatWorked: 'Halvdagar.',
    tags: ['skift'],
    answers: [{ prompt: 'first', text: 'Ja' }],
    projectId: 'p',
  });
});

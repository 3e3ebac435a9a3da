// Cases for the register's address and the form of a lesson.
import { expect, it } from 'vitest';
import { lessonInput, lessonSearchOf, lessonChanges, type LessonFields } from './lesson.rules';
import { amendingIn } from './lesson.search';

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

it('sends of a change only what is otherwise, and empties what was emptied', () => {
  const before: LessonFields = {
    id: 'a',
    kind: 'METHOD',
    title: 'Mät vid skiftbytet',
    whatWorked: 'Halvdagar.',
    whatDidNot: 'Kvällar.',
    forWhom: '',
    evidence: '',
    tags: 'skift, energi',
    answers: { first: 'Ja' },
  };
  expect(lessonChanges({ ...before, title: ' Mät vid skiftbytet ', tags: 'Skift,energi' }, before)).toEqual({});
  expect(
    lessonChanges({ ...before, kind: 'OWN_LESSON', whatDidNot: ' ', tags: 'skift', answers: { first: 'Nej' } }, before),
  ).toEqual({ kind: 'OWN_LESSON', whatDidNot: null, tags: ['skift'], answers: [{ prompt: 'first', text: 'Nej' }] });
});

it.each([
  [{ amend: true }, { amend: true }],
  [{ amend: 'yes' }, {}],
  [{}, {}],
])('reads the address of a lesson %o as %o', (given, read) => expect(amendingIn(given)).toEqual(read));

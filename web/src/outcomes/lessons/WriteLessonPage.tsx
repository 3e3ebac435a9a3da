// Writes a lesson: its own questions, and those that the project's end asks; kept with every keystroke.
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { useWords } from '../../ui/words';
import styles from './lessons.module.css';
import { PROMPTS, WRITE } from './lesson.queries';
import { lessonInput, type LessonFields, type LessonSearch } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';
import { LessonFieldset } from './LessonFieldset';
import { NotSent } from '../../ui/NotSent';

const blank = (): LessonFields => ({
  id: v7(),
  kind: 'OWN_LESSON',
  title: '',
  whatWorked: '',
  whatDidNot: '',
  forWhom: '',
  evidence: '',
  tags: '',
  answers: {},
});

export function WriteLessonPage() {
  const say = useWords(LESSON_WORDS);
  const { person } = useHere();
  const navigate = useNavigate();
  const { project }: LessonSearch = useSearch({ strict: false });
  const sending = useSending();
  const [{ data }] = useQuery({ query: PROMPTS, variables: { project: project ?? '' }, pause: !project });
  const draft = useDraft<LessonFields>(person.account, `lesson/${project ?? 'new'}`, blank);
  const { value, change } = draft;

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await sending.send(() => post(WRITE, { id: value.id, input: lessonInput(value, project) })))) return;
    await draft.discard();
    notify(say('saved'));
    await navigate({ to: `/lessons-learned/${value.id}` });
  }

  return (
    <>
      <h1>{say('write')}</h1>
      <form className={styles.form} onSubmit={(event) => void save(event)}>
        <LessonFieldset
          value={value}
          change={change}
          refused={sending.refused}
          prompts={data?.project?.lessonPrompts ?? []}
        />
        <NotSent sending={sending} />
        <p>
          <Button type="submit" loading={sending.isSending}>
            {say('save')}
          </Button>
        </p>
      </form>
    </>
  );
}

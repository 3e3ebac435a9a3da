// Changes a lesson, in the form in which it was written; only what is otherwise is sent.
import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useSending } from '../../api/use-sending';
import { useDraft } from '../../device/drafts';
import { NotSent } from '../../ui/NotSent';
import { notify } from '../../ui/notify';
import { useWords } from '../../ui/words';
import { AMEND } from './lesson.queries';
import { fieldsOf, lessonChanges, type LessonFields, type LessonRead } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';
import { LessonFieldset } from './LessonFieldset';
import styles from './lessons.module.css';

interface AmendLessonProps {
  lesson: LessonRead;
  /** All questions that lessons answer; those that this one has answered are shown. */
  prompts: readonly { code: string; question: { sv: string; en: string } }[];
  onDone: () => void;
}

/** What is written, beside what the lesson said when one began: what others have changed since is not undone unseen. */
interface Amending extends LessonFields {
  stood: { version: number; fields: LessonFields };
}

export function AmendLesson({ lesson, prompts, onDone }: AmendLessonProps) {
  const say = useWords(LESSON_WORDS);
  const { person } = useHere();
  const sending = useSending();
  const draft = useDraft<Amending>(person.account, `lesson/amend/${lesson.id}`, () => ({
    ...fieldsOf(lesson),
    stood: { version: lesson.version, fields: fieldsOf(lesson) },
  }));
  const { value, change, isReady } = draft;
  const answered = new Set(lesson.answers.map(({ prompt }) => prompt));

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
    const { id, stood } = value;
    const input = lessonChanges(value, stood.fields);
    const isOtherwise = Object.keys(input).length > 0;
    if (isOtherwise && !(await sending.send(() => post(AMEND, { id, version: stood.version, input })))) return;
    await draft.discard();
    notify(say(isOtherwise ? 'amended' : 'unchanged'));
    onDone();
  }

  if (!isReady) return null;
  return (
    <form className={styles.form} onSubmit={(event) => void save(event)}>
      <LessonFieldset
        value={value}
        change={change}
        refused={sending.refused}
        prompts={prompts.filter(({ code }) => answered.has(code))}
      />
      <NotSent sending={sending} />
      <p className={styles.acts}>
        <Button type="submit" loading={sending.isSending}>
          {say('amendSave')}
        </Button>
        <Button variant="subtle" onClick={() => void draft.discard().then(onDone)}>
          {say('amendNot')}
        </Button>
      </p>
    </form>
  );
}

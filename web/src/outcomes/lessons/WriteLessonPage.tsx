// Writes a lesson: its own questions, and those that the project's end asks; kept with every keystroke.
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useQuery } from 'urql';
import { v7 } from 'uuid';
import { useHere } from '../../access/here/here';
import { post } from '../../api/post';
import { useDraft } from '../../device/drafts';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { told, useWords } from '../../ui/words';
import styles from './lessons.module.css';
import { PROMPTS, WRITE } from './lesson.queries';
import { KINDS, lessonInput, TEXTS, type LessonFields, type LessonSearch } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';
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
        <NativeSelect
          label={say('kind')}
          value={value.kind}
          data={KINDS.map((kind) => ({ value: kind, label: say(kind) }))}
          onChange={({ currentTarget }) =>
            change({ kind: KINDS.find((one) => one === currentTarget.value) ?? 'OWN_LESSON' })
          }
        />
        <TextInput
          label={say('heading')}
          value={value.title}
          error={sending.refused?.at('input.title')}
          onChange={({ currentTarget }) => change({ title: currentTarget.value })}
        />
        {TEXTS.map((key) => (
          <Textarea
            key={key}
            autosize
            minRows={2}
            label={say(key)}
            value={value[key]}
            error={sending.refused?.at(`input.${key}`)}
            onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
          />
        ))}
        {data?.project?.lessonPrompts.map(({ code, question }) => (
          <Textarea
            key={code}
            autosize
            label={told(question)}
            value={value.answers[code] ?? ''}
            onChange={({ currentTarget }) => change({ answers: { ...value.answers, [code]: currentTarget.value } })}
          />
        ))}
        <TextInput
          label={say('tags')}
          description={say('tagsHow')}
          value={value.tags}
          error={sending.refused?.at('input.tags')}
          onChange={({ currentTarget }) => change({ tags: currentTarget.value })}
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

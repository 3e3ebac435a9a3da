// The fields of a lesson, for whoever writes it and whoever changes it.
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import type { Refused } from '../../api/refusal';
import { told, useWords } from '../../ui/words';
import { KINDS, TEXTS, type LessonFields } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';

interface LessonFieldsetProps {
  value: LessonFields;
  change: (change: Partial<LessonFields>) => void;
  refused: Refused | undefined;
  /** What the project's end asks. */
  prompts: readonly { code: string; question: { sv: string; en: string } }[];
}

export function LessonFieldset({ value, change, refused, prompts }: LessonFieldsetProps) {
  const say = useWords(LESSON_WORDS);
  return (
    <>
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
        error={refused?.at('input.title')}
        onChange={({ currentTarget }) => change({ title: currentTarget.value })}
      />
      {TEXTS.map((key) => (
        <Textarea
          key={key}
          autosize
          minRows={2}
          label={say(key)}
          value={value[key]}
          error={refused?.at(`input.${key}`)}
          onChange={({ currentTarget }) => change({ [key]: currentTarget.value })}
        />
      ))}
      {prompts.map(({ code, question }) => (
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
        error={refused?.at('input.tags')}
        onChange={({ currentTarget }) => change({ tags: currentTarget.value })}
      />
    </>
  );
}

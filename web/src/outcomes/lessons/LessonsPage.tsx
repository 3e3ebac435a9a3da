// The register of lessons: narrowed by kind, reason, fund and words, with the filters in the address.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { dayInWords } from '../../ui/format';
import { Table } from '../../ui/Table';
import { told, useWords } from '../../ui/words';
import styles from './lessons.module.css';
import { LESSONS } from './lesson.queries';
import { FUNDS, KINDS, REASONS, type LessonSearch } from './lesson.rules';
import { LESSON_WORDS } from './lesson.words';

export function LessonsPage() {
  const say = useWords(LESSON_WORDS);
  const { project: _, ...filter }: LessonSearch = useSearch({ strict: false });
  const { id } = useProject();
  const variables = { filter, project: id ?? '', hasProject: id !== undefined };
  const [asked, ask] = useQuery({ query: LESSONS, variables });
  const address = asked.data?.project?.lessonPackageUrl;
  return (
    <>
      <h1>{say('title')}</h1>
      <p className={`${styles.acts} no-print`}>
        <Button
          renderRoot={(props) => <Link to="/lessons-learned/new" search={id ? { project: id } : {}} {...props} />}
        >
          {say('write')}
        </Button>
        {address && <a href={address}>{say('package')}</a>}
      </p>
      <Filters filter={filter} />
      <Answer of={asked} part={({ lessons }) => lessons} again={() => ask({ requestPolicy: 'network-only' })}>
        {(lessons) => <Register lessons={lessons} />}
      </Answer>
    </>
  );
}

function Filters({ filter }: { filter: LessonSearch }) {
  const say = useWords(LESSON_WORDS);
  const navigate = useNavigate();
  const go = (search: object): void => void navigate({ to: '/lessons-learned', search, replace: true });
  const [text, setText] = useState(filter.search ?? '');
  const choices = { kind: KINDS, reason: REASONS, fund: FUNDS } as const;
  return (
    <form
      role="search"
      className={`${styles.filters} no-print`}
      onSubmit={(event) => {
        event.preventDefault();
        go({ ...filter, search: text });
      }}
    >
      {(['kind', 'reason', 'fund'] as const).map((key) => (
        <NativeSelect
          key={key}
          label={say(key)}
          value={filter[key] ?? ''}
          data={[{ value: '', label: say('all') }, ...choices[key].map((one) => ({ value: one, label: say(one) }))]}
          onChange={({ currentTarget: { value } }) => go({ ...filter, [key]: value })}
        />
      ))}
      <TextInput
        name="search"
        type="search"
        label={say('search')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {say('search')}
      </Button>
    </form>
  );
}

function Register({ lessons }: { lessons: ResultOf<typeof LESSONS>['lessons'] }) {
  const say = useWords(LESSON_WORDS);
  if (lessons.nodes.length === 0) return <p className={styles.empty}>{say('empty')}</p>;
  return (
    <Table
      caption={say('count', { count: lessons.totalCount })}
      rows={lessons.nodes}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'lesson',
          label: say('lesson'),
          sortOf: ({ title }) => title,
          cell: ({ id, title }) => <Link to={`/lessons-learned/${id}`}>{title}</Link>,
        },
        { key: 'kind', label: say('kind'), sortOf: ({ kind }) => kind, cell: ({ kind }) => say(kind) },
        {
          key: 'project',
          label: say('project'),
          sortOf: ({ project }) => told(project?.name),
          cell: ({ project }) => told(project?.name) || '–',
        },
        {
          key: 'tags',
          label: say('tags'),
          isExtra: true,
          cell: ({ tags }) => tags.join(', ') || '–',
        },
        { key: 'state', label: say('state'), sortOf: ({ state }) => state, cell: ({ state }) => say(state) },
        {
          key: 'published',
          label: say('published'),
          isExtra: true,
          sortOf: ({ publishedOn }) => publishedOn,
          cell: ({ publishedOn }) => (publishedOn ? dayInWords(publishedOn) : '–'),
        },
      ]}
    />
  );
}

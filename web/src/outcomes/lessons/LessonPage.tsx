// One lesson, to read; and to publish, for whoever may.
import { Button } from '@mantine/core';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import type { ResultOf } from '../../api/graphql';
import { post } from '../../api/post';
import { Answer } from '../../ui/Answer';
import { HistoryLink } from '../../ui/HistoryLink';
import { notify } from '../../ui/notify';
import { useSending } from '../../api/use-sending';
import { told, useWords } from '../../ui/words';
import { AmendLesson } from './AmendLesson';
import styles from './lessons.module.css';
import { LESSON, PUBLISH } from './lesson.queries';
import { TEXTS } from './lesson.rules';
import { amendingIn } from './lesson.search';
import { LESSON_WORDS } from './lesson.words';
import { WithdrawLesson } from './WithdrawLesson';
import { NotSent } from '../../ui/NotSent';

type Read = ResultOf<typeof LESSON>;
type Lesson = NonNullable<Read['lesson']>;

export function LessonPage() {
  const say = useWords(LESSON_WORDS);
  const { id = '' } = useParams({ strict: false });
  const [asked, ask] = useQuery({ query: LESSON, variables: { id } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <Answer of={asked} part={({ lesson }) => lesson} again={again} heading={say('lesson')}>
        {(lesson) => <Lesson lesson={lesson} prompts={asked.data?.lessonPrompts ?? []} onSaved={again} />}
      </Answer>
      <p className="no-print">
        <Link to="/lessons-learned">{say('back')}</Link>
      </p>
    </>
  );
}

interface LessonProps {
  lesson: Lesson;
  prompts: Read['lessonPrompts'];
  onSaved: () => void;
}

function Lesson({ lesson, prompts, onSaved }: LessonProps) {
  const say = useWords(LESSON_WORDS);
  const { amend = false } = amendingIn(useSearch({ strict: false }));
  const navigate = useNavigate();
  if (amend && mayChange(lesson, 'amend')) {
    const done = (): void => {
      onSaved();
      void navigate({ to: '/lessons-learned/$id', params: { id: lesson.id }, replace: true });
    };
    return (
      <>
        <h1>{say('amend')}</h1>
        <AmendLesson lesson={lesson} prompts={prompts} onDone={done} />
      </>
    );
  }
  return <Reading lesson={lesson} prompts={prompts} onSaved={onSaved} />;
}

/** What has been taken back is only read. */
const mayChange = ({ state, viewerCan }: Lesson, verb: 'amend' | 'withdraw'): boolean =>
  state !== 'WITHDRAWN' && viewerCan.includes(`lesson:${verb}`);

function Reading({ lesson, prompts, onSaved }: LessonProps) {
  const say = useWords(LESSON_WORDS);
  const { title, kind, state, project, writtenBy, organisation, materials, answers, tags } = lesson;
  return (
    <article className={styles.lesson}>
      <h1>{title}</h1>
      <p>
        {say(kind)} · {say(state)}
        {project && ` · ${told(project.name)}`}
        <br />
        {say('by', { name: writtenBy.name, organisation: organisation.name })}
      </p>
      {TEXTS.map((key) => lesson[key] && <Text key={key} heading={say(key)} text={lesson[key]} />)}
      {answers.map(({ prompt, text }) => (
        <Text
          key={prompt}
          heading={told(prompts.find(({ code }) => code === prompt)?.question) || prompt}
          text={text}
        />
      ))}
      {materials.length > 0 && (
        <section>
          <h2>{say('materials')}</h2>
          <ul>
            {materials.map(({ title: what, url }) => (
              <li key={url}>
                <a href={url}>{what}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {tags.length > 0 && (
        <p>
          {say('tags')}: {tags.join(', ')}
        </p>
      )}
      <Publishing lesson={lesson} onSaved={onSaved} />
      <Changing lesson={lesson} onSaved={onSaved} />
    </article>
  );
}

function Text({ heading, text }: { heading: string; text: string | null }) {
  return (
    <section>
      <h2>{heading}</h2>
      <p className={styles.text}>{text}</p>
    </section>
  );
}

function Publishing({ lesson, onSaved }: Omit<LessonProps, 'prompts'>) {
  const say = useWords(LESSON_WORDS);
  const sending = useSending();
  const { id, version, state, viewerCan } = lesson;
  if (state === 'PUBLISHED' || !viewerCan.includes('lesson:publish')) return null;
  async function publish(audience: 'WORKSPACE' | 'OPENLY'): Promise<void> {
    if (!(await sending.send(() => post(PUBLISH, { id, version, audience })))) return;
    notify(say('isPublished'));
    onSaved();
  }
  return (
    <div className="no-print">
      <NotSent sending={sending} />
      <p className={styles.acts}>
        <Button loading={sending.isSending} onClick={() => void publish('WORKSPACE')}>
          {say('publish')}
        </Button>
        <Button variant="default" loading={sending.isSending} onClick={() => void publish('OPENLY')}>
          {say('publishOpenly')}
        </Button>
      </p>
    </div>
  );
}

/** Changing it and taking it back, for whoever may; and what has been done to it. */
function Changing({ lesson, onSaved }: Omit<LessonProps, 'prompts'>) {
  const say = useWords(LESSON_WORDS);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const { id } = lesson;
  const done = (): void => {
    setWithdrawing(false);
    onSaved();
  };
  if (isWithdrawing) return <WithdrawLesson lesson={lesson} onDone={done} />;
  return (
    <p className={`${styles.acts} no-print`}>
      {mayChange(lesson, 'amend') && (
        <Button
          variant="default"
          renderRoot={(props) => <Link to="/lessons-learned/$id" params={{ id }} search={{ amend: true }} {...props} />}
        >
          {say('amend')}
        </Button>
      )}
      {mayChange(lesson, 'withdraw') && (
        <Button variant="default" onClick={() => setWithdrawing(true)}>
          {say('withdraw')}
        </Button>
      )}
      <HistoryLink type="Lesson" id={id} />
    </p>
  );
}

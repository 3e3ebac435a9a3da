// Ends a project in steps that are saved one by one: decision, what is promised, figures, lessons, and the end.
import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { dayInWords } from '../../ui/format';
import { told, useWords } from '../../ui/words';
import { DecisionStep } from './DecisionStep';
import { EndStep } from './EndStep';
import styles from './ending.module.css';
import { ENDING } from './ending.queries';
import { currentOf, type Project, type StepProps } from './ending.rules';
import { ENDING_WORDS } from './ending.words';
import { FiguresStep } from './FiguresStep';
import { ObligationsStep } from './ObligationsStep';
import { TakenBy } from './TakenBy';

export function EndingPage() {
  const say = useWords(ENDING_WORDS);
  const { id: chosen = '' } = useProject();
  const { project: id = chosen }: { project?: string } = useSearch({ strict: false });
  const [asked, ask] = useQuery({ query: ENDING, variables: { id }, pause: !id });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      {chosen && <ProjectNav />}
      <h1>{say('title')}</h1>
      {id ? (
        <Answer of={asked} part={({ project }) => project} again={again}>
          {(project) => (
            <>
              {id !== chosen && <p className={styles.which}>{told(project.name)}</p>}
              <Steps key={project.id} project={project} onSaved={again} />
            </>
          )}
        </Answer>
      ) : (
        <Link to="/team">{say('which')}</Link>
      )}
    </>
  );
}

function Steps({ project, onSaved }: { project: Project; onSaved: () => void }) {
  const say = useWords(ENDING_WORDS);
  const ending = currentOf(project);
  const mayEnd = project.viewerCan.includes('project:end');
  const props = { project, ending, onSaved };
  if (project.endedOn) {
    return (
      <div className={styles.page}>
        <p role="status">{say(ending?.isEarly ? 'endedEarly' : 'ended', { day: dayInWords(project.endedOn) })}</p>
        {ending && <p>{say('letters', { count: ending.letters.length })}</p>}
        <FiguresStep {...props} />
        <LessonsStep {...props} />
        <EndStep {...props} />
      </div>
    );
  }
  if (!mayEnd) return <p>{say('only')}</p>;
  return (
    <div className={styles.page}>
      <p>{say('how')}</p>
      <DecisionStep {...props} />
      <ObligationsStep {...props} />
      <FiguresStep {...props} />
      <LessonsStep {...props} />
      <EndStep {...props} />
    </div>
  );
}

function LessonsStep(props: StepProps) {
  const { id, lessons } = props.project;
  const say = useWords(ENDING_WORDS);
  return (
    <section aria-labelledby="lessons" className={styles.step}>
      <h2 id="lessons">{say('lessons')}</h2>
      <TakenBy {...props} step="LESSONS" />
      <p>{say('lessonsCount', { count: lessons.totalCount })}</p>
      <ul>
        {lessons.nodes.map((lesson) => (
          <li key={lesson.id}>
            <Link to={`/lessons-learned/${lesson.id}`}>{lesson.title}</Link> · {say(lesson.state)}
          </li>
        ))}
      </ul>
      <p className="no-print">
        <Link to="/lessons-learned/new" search={{ project: id }}>
          {say('writeLesson')}
        </Link>
      </p>
    </section>
  );
}

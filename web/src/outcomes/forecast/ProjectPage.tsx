// Whether the project is on track: a sentence first, then why. Nothing is clicked to learn it.
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useHere } from '../../access/here/here';
import { ProjectNav } from '../../programme/projects/ProjectNav';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { dayInWords, timeInWords, today } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { told, useWords } from '../../ui/words';
import { Decisions } from './Decisions';
import { Groups, Stages } from './Groups';
import { Partners } from './Partners';
import styles from './standing.module.css';
import { STANDING } from './standing.queries';
import { cardsOf, type Project } from './standing.rules';
import { STANDING_WORDS } from './standing.words';
import { TargetCard } from './TargetCard';

export function ProjectPage() {
  const say = useWords(STANDING_WORDS);
  const { id = '' } = useProject();
  const { projects } = useHere().hats;
  // Whoever only observes sees one grouping at a time.
  const mayGroup = projects.find((project) => project.id === id)?.role !== 'OBSERVER';
  const [asked, ask] = useQuery({ query: STANDING, variables: { id, mayGroup }, pause: !id });
  return (
    <>
      <ProjectNav />
      <Answer
        of={asked}
        part={({ project }) => project}
        again={() => ask({ requestPolicy: 'network-only' })}
        heading={say('title')}
      >
        {(project) => <Standing project={project} />}
      </Answer>
    </>
  );
}

function Standing({ project }: { project: Project }) {
  const say = useWords(STANDING_WORDS);
  const { forecast, participation, warnings } = project;
  const targets = forecast?.targets ?? [];
  const [first, ...rest] = told(forecast?.headline).split(/(?<=\.) /u);
  return (
    <div className={styles.page}>
      <header>
        <p className={styles.project}>{told(project.name)}</p>
        <h1 className={styles.headline} data-headline>
          <strong>{first}</strong> {rest.join(' ')}
        </h1>
      </header>
      {targets.length === 0 ? <NoTargets /> : <Cards project={project} />}
      <div className={styles.columns}>
        <Decisions warnings={warnings ?? []} earlyWarning={project.earlyWarning} />
        {participation && <Partners participation={participation} targets={targets} />}
      </div>
      {participation && <Stages participation={participation} />}
      {participation && <Groups participation={participation} />}
      {forecast && (
        <p className={styles.asOf}>
          {say('asOf', { day: dayInWords(forecast.asOf), time: timeInWords(forecast.asOf) })}
        </p>
      )}
      <p>
        <HistoryLink type="Project" id={project.id} />
      </p>
    </div>
  );
}

function Cards({ project }: { project: Project }) {
  const say = useWords(STANDING_WORDS);
  return (
    <section aria-labelledby="targets">
      <h2 id="targets">{say('targets')}</h2>
      <ul className={styles.cards}>
        {cardsOf(project.forecast?.targets ?? [], today()).map((one) => (
          <TargetCard key={one.target.id} promised={one} />
        ))}
      </ul>
      <p className={styles.asOf}>
        {say('legend')} <Link to="/project/targets">{say('allTargets')}</Link>
      </p>
    </section>
  );
}

function NoTargets() {
  const say = useWords(STANDING_WORDS);
  return (
    <section className={styles.empty}>
      <h2>{say('noTargets')}</h2>
      <p>{say('noTargetsExample')}</p>
      <p>
        <Link to="/project/targets">{say('promise')}</Link>
      </p>
    </section>
  );
}

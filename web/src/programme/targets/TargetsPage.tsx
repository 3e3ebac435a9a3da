// What the project has promised: what counts, how it is planned, whose it is, and the rows behind.
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useQuery } from 'urql';
import { rowsOf } from '../../outcomes/forecast/standing.rules';
import { useProject } from '../../shell/project';
import { Answer } from '../../ui/Answer';
import { PaceChart } from '../../ui/charts/PaceChart';
import { dayInWords, numberInWords } from '../../ui/format';
import { HistoryLink } from '../../ui/HistoryLink';
import { told, useWords, type Say } from '../../ui/words';
import { ProjectNav } from '../projects/ProjectNav';
import { TARGETS } from './target.queries';
import { kindOf, type Kind, type Project, type Promised } from './target.rules';
import { TARGET_WORDS } from './target.words';
import { TargetForm } from './TargetForm';
import { WithdrawForm } from './WithdrawForm';
import styles from './targets.module.css';

const KINDS: readonly Kind[] = ['whole', 'partners', 'periods'];

export function TargetsPage() {
  const say = useWords(TARGET_WORDS);
  const { id = '' } = useProject();
  const [asked, ask] = useQuery({ query: TARGETS, variables: { id }, pause: !id });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  return (
    <>
      <ProjectNav />
      <h1>{say('title')}</h1>
      <Answer of={asked} part={({ project }) => project} again={again}>
        {(project) => <Targets project={project} onSaved={again} />}
      </Answer>
    </>
  );
}

function Targets({ project, onSaved }: { project: Project; onSaved: () => void }) {
  const say = useWords(TARGET_WORDS);
  const [isWriting, setWriting] = useState(false);
  return (
    <div className={styles.page}>
      {project.targets.length === 0 && (
        <p className={styles.empty}>
          <strong>{say('empty')}</strong> {say('emptyHow')}
        </p>
      )}
      {project.viewerCan.includes('project:amend') && !isWriting && (
        <p className="no-print">
          <Button onClick={() => setWriting(true)}>{say('promise')}</Button>
        </p>
      )}
      {isWriting && (
        <TargetForm
          project={project}
          onClose={() => setWriting(false)}
          onSaved={() => {
            setWriting(false);
            onSaved();
          }}
        />
      )}
      {KINDS.map((kind) => (
        <OfKind key={kind} kind={kind} project={project} onSaved={onSaved} />
      ))}
    </div>
  );
}

interface OfKindProps {
  kind: Kind;
  project: Project;
  onSaved: () => void;
}

function OfKind({ kind, project, onSaved }: OfKindProps) {
  const say = useWords(TARGET_WORDS);
  const targets = project.targets.filter((target) => kindOf(target) === kind);
  if (targets.length === 0) return null;
  return (
    <section aria-labelledby={`kind-${kind}`}>
      <h2 id={`kind-${kind}`}>{say(kind)}</h2>
      <ul className={styles.targets}>
        {targets.map((target) => (
          <OneTarget key={target.id} target={target} project={project} onSaved={onSaved} />
        ))}
      </ul>
    </section>
  );
}

interface OneTargetProps {
  target: Promised;
  project: Project;
  onSaved: () => void;
}

type Standing = NonNullable<Project['forecast']>['targets'][number];

/** What it counts, and whose it is. */
const nameOf = ({ name, unit, organisation }: Promised, say: Say<Promised['unit']>): string =>
  [told(name) || say(unit), ...(organisation ? [organisation.name] : [])].join(', ');

function OneTarget({ target, project, onSaved }: OneTargetProps) {
  const say = useWords(TARGET_WORDS);
  const standing = project.forecast?.targets.find((one) => one.target.id === target.id);
  const what = told(target.name) || say(target.unit);
  return (
    <li className={styles.target}>
      <h3>{nameOf(target, say)}</h3>
      <Figures target={target} standing={standing} />
      {standing && <Chart target={target} standing={standing} what={what} />}
      <Definition target={target} />
      <Deeds target={target} project={project} onSaved={onSaved} />
    </li>
  );
}

function Figures({ target, standing }: { target: Promised; standing: Standing | undefined }) {
  const say = useWords(TARGET_WORDS);
  const { id, unit, value } = target;
  const { reached = null, expected = null } = standing ?? {};
  const figures = { reached: numberInWords(reached ?? 0), goal: numberInWords(value) };
  return (
    <p className={styles.figures}>
      <strong>{reached === null ? say('goal', figures) : say('reached', figures)}</strong>
      {expected !== null && <span>{say('expected', { count: numberInWords(expected) })}</span>}
      {reached !== null && (
        <Link to={`/project/rows/${rowsOf(unit)}`} search={{ target: id }}>
          {say('rows')}
        </Link>
      )}
    </p>
  );
}

function Chart({ target, standing, what }: { target: Promised; standing: Standing; what: string }) {
  const say = useWords(TARGET_WORDS);
  const { plan, course, atEnd, sentence } = standing;
  if (!plan || !course) return null;
  const on = target.untilOn ?? plan.at(-1)?.on ?? '';
  return (
    <PaceChart
      title={say('chart', { what })}
      description={told(sentence)}
      plan={plan}
      course={course}
      ahead={atEnd ? { on, ...atEnd } : undefined}
      goal={target.value}
    />
  );
}

/** What may be done to a target that stands, one thing at a time. */
function Deeds({ target, project, onSaved }: OneTargetProps) {
  const say = useWords(TARGET_WORDS);
  const [open, setOpen] = useState<'revise' | 'withdraw'>();
  const close = (): void => setOpen(undefined);
  const saved = (): void => {
    close();
    onSaved();
  };
  if (open === 'revise') return <TargetForm project={project} target={target} onClose={close} onSaved={saved} />;
  if (open === 'withdraw') return <WithdrawForm target={target} onClose={close} />;
  const what = nameOf(target, say);
  return (
    <p className={`${styles.acts} no-print`}>
      {(['revise', 'withdraw'] as const)
        .filter((deed) => target.viewerCan.includes(`target:${deed}`))
        .map((deed) => (
          <Button
            key={deed}
            variant={deed === 'revise' ? 'default' : 'subtle'}
            aria-label={`${say(deed)}: ${what}`}
            onClick={() => setOpen(deed)}
          >
            {say(deed)}
          </Button>
        ))}
      <HistoryLink type="Target" id={target.id} name={what} />
    </p>
  );
}

function Definition({ target }: { target: Promised }) {
  const say = useWords(TARGET_WORDS);
  const { unit, fromOn, untilOn, organisation, countsFromMinutes, countsFromOccasions, revisions } = target;
  return (
    <dl className={styles.definition}>
      <dt>{say('definition')}</dt>
      <dd>
        {say(`${unit}_rule`)} {countsFromMinutes !== null && say('fromMinutes', { count: countsFromMinutes })}{' '}
        {countsFromOccasions !== null && say('fromOccasions', { count: countsFromOccasions })}
      </dd>
      <dt>{say('period')}</dt>
      <dd>
        {fromOn || untilOn
          ? `${fromOn ? dayInWords(fromOn) : ''} – ${untilOn ? dayInWords(untilOn) : ''}`
          : say('wholeTime')}
      </dd>
      <dt>{say('owner')}</dt>
      <dd>{organisation?.name ?? say('project')}</dd>
      {revisions.length > 0 && (
        <>
          <dt>{say('revisions')}</dt>
          <dd>
            {say('originally', { count: numberInWords(target.originalValue) })}
            {revisions.map(({ id, onDay, fromValue, toValue, reason, by }) => (
              <span key={id} className={styles.revision}>
                {say('revision', {
                  day: dayInWords(onDay),
                  from: numberInWords(fromValue),
                  to: numberInWords(toValue),
                  reason,
                  by: by.name,
                })}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

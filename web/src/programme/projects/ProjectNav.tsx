// The screens of one project, side by side.
import { Link } from '@tanstack/react-router';
import { useSideways } from '../../ui/sideways';
import { useWords, wordsOf } from '../../ui/words';
import styles from './project-nav.module.css';

const NAV = wordsOf(
  'project-nav',
  {
    nav: 'Projektets sidor',
    standing: 'Läget',
    pipeline: 'Pipeline',
    heatMap: 'Värmekarta',
    targets: 'Mål',
    ending: 'Avsluta',
  },
  {
    nav: 'Pages of the project',
    standing: 'Standing',
    pipeline: 'Pipeline',
    heatMap: 'Heat map',
    targets: 'Targets',
    ending: 'End',
  },
);

const PAGES = [
  { key: 'standing', to: '/project' },
  { key: 'pipeline', to: '/project/pipeline' },
  { key: 'heatMap', to: '/project/heat-map' },
  { key: 'targets', to: '/project/targets' },
  { key: 'ending', to: '/project/ending' },
] as const;

export function ProjectNav() {
  const say = useWords(NAV);
  const box = useSideways<HTMLElement>();
  return (
    <nav ref={box} className={`${styles.nav} sideways no-print`} aria-label={say('nav')}>
      {PAGES.map(({ key, to }) => (
        <Link
          key={key}
          to={to}
          className={styles.page}
          activeOptions={{ exact: true }}
          activeProps={{ 'aria-current': 'page' }}
        >
          {say(key)}
        </Link>
      ))}
    </nav>
  );
}

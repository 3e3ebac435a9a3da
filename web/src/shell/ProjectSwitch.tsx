// Chooses the project, where there is more than one to choose.
import { NativeSelect } from '@mantine/core';
import { useHere } from '../access/here/here';
import { told, useWords } from '../ui/words';
import { useProject } from './project';
import { SHELL } from './shell.words';
import styles from './shell.module.css';

export function ProjectSwitch() {
  const say = useWords(SHELL);
  const { projects } = useHere().hats;
  const { id, choose } = useProject();
  const [only] = projects;
  if (projects.length < 2) return <span className={styles.project}>{told(only?.name)}</span>;
  return (
    <NativeSelect
      className={styles.project ?? ''}
      aria-label={say('chooseProject')}
      size="xs"
      value={id ?? ''}
      onChange={(event) => choose(event.currentTarget.value)}
      data={projects.map((project) => ({ value: project.id, label: told(project.name) }))}
    />
  );
}

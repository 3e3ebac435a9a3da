// The project that one is looking at: chosen once, remembered on the device.
import { createContext, use, useMemo, useState, type ReactNode } from 'react';
import { useHere } from '../access/here/here';

const CHOSEN = 'stegvis.project';

interface ChosenProject {
  id: string | undefined;
  choose: (id: string) => void;
}

const ProjectContext = createContext<ChosenProject>({ id: undefined, choose: () => undefined });

export const useProject = (): ChosenProject => use(ProjectContext);

export function ProjectChoice({ children }: { children: ReactNode }) {
  const { projects } = useHere().hats;
  const [chosen, setChosen] = useState(() => localStorage.getItem(CHOSEN));
  const id = projects.find((project) => project.id === chosen)?.id ?? projects[0]?.id;
  const value = useMemo(
    () => ({
      id,
      choose: (next: string) => {
        localStorage.setItem(CHOSEN, next);
        setChosen(next);
      },
    }),
    [id],
  );
  return <ProjectContext value={value}>{children}</ProjectContext>;
}

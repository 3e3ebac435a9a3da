// Which page is the first, by what somebody is here.

export type Landing = 'home' | 'project' | 'putRight';

interface Wearer {
  isCoach: boolean;
  isAdmin: boolean;
  projects: readonly unknown[];
}

/** A coach begins with today's visits, whoever leads or watches with the project, an administrator with what to put right. */
export function landingOf({ isCoach, isAdmin, projects }: Wearer): Landing {
  if (isCoach) return 'home';
  if (projects.length > 0) return 'project';
  return isAdmin ? 'putRight' : 'home';
}

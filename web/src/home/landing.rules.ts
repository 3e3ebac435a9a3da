// Which page is the first, by what somebody is here.

export type Landing = 'home' | 'project' | 'putRight';

interface Wearer {
  isCoach: boolean;
  isAdmin: boolean;
  projects: readonly { role: string }[];
}

/**
 * Whoever leads the project that they look at begins with it, also when they coach; a coach with today's visits, whoever
 * watches with the project, an administrator with what to put right.
 */
export function landingOf({ isCoach, isAdmin, projects }: Wearer): Landing {
  if (projects[0]?.role === 'PROJECT_LEADER') return 'project';
  if (isCoach) return 'home';
  if (projects.length > 0) return 'project';
  return isAdmin ? 'putRight' : 'home';
}

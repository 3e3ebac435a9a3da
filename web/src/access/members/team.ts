// The team as the API tells of it.
import type { ResultOf } from '../../api/graphql';
import type { TEAM } from './team.queries';

export type Team = ResultOf<typeof TEAM>;
export type TeamMember = Team['members']['nodes'][number];

// What was promised is public in the workspace; whoever keeps the project promises and revises.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { keeps } from '#programme/projects/project.policy.js';
import { Target } from './target.entity.js';
import { TargetRevision } from './target-revision.entity.js';

type OfProject = Pick<Target, 'projectId'>;

export const targetPolicy = policy(
  'target',
  Target,
  { visible: () => TRUE, needs: ['projectId'] },
  {
    read: reads([MEMBER]),
    promise: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
    revise: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
    withdraw: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
  },
);

export const targetRevisionPolicy = policy(
  'targetRevision',
  TargetRevision,
  { visible: () => TRUE },
  { read: reads([MEMBER]) },
);

// How a project warns is known to everybody in the workspace; whoever keeps the project sets it.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { keeps } from '#programme/projects/project.policy.js';
import { WarningRule } from './warning-rule.entity.js';

type OfProject = Pick<WarningRule, 'projectId'>;

export const warningRulePolicy = policy(
  'warningRule',
  WarningRule,
  { visible: () => TRUE, needs: ['projectId'] },
  {
    read: reads([MEMBER]),
    set: writes<OfProject>(['ADMIN', 'PROJECT_LEADER'], (actor, { projectId }) => keeps(actor, projectId)),
  },
);

// An activity is announced to all; those who arrange it keep it: the partner in the project, and who leads the project.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import type { BehindSecondWall } from '#platform/authority/second-wall.js';
import { TRUE } from '#platform/database/sql.js';
import { ActivityOccasion } from './activity-occasion.entity.js';
import { ActivitySeries } from './activity-series.entity.js';
import { Activity } from './activity.entity.js';

/** Those who work in a project. */
const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** Whether the actor is among those who arrange: works for the partner in the project, or leads the project. */
export function arranges(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  if (actor.is(projectId, 'PROJECT_LEADER')) return true;
  return actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH');
}

const announced = { visible: () => TRUE, needs: ['projectId', 'organisationId'] as const };
const keeps = () => writes<BehindSecondWall>(WORKING, arranges);

export const activityPolicy = policy('activity', Activity, announced, {
  read: reads([MEMBER]),
  announce: keeps(),
  amend: keeps(),
  cancel: keeps(),
});

export const activityOccasionPolicy = policy('activityOccasion', ActivityOccasion, announced, {
  read: reads([MEMBER]),
  add: keeps(),
  move: keeps(),
  cancel: keeps(),
});

export const activitySeriesPolicy = policy('activitySeries', ActivitySeries, announced, {
  read: reads([MEMBER]),
  begin: keeps(),
  rename: keeps(),
});

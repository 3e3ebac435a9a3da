// Links to an activity are opened by those who arrange it, and known to those who see its rows.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { and, sql } from '#platform/database/sql.js';
import { arranges } from '../activities/activity.policy.js';
import { ActivityLink } from './activity-link.entity.js';
import { ActivityLinkKind } from './activity-link-words.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

export const activityLinkPolicy = policy(
  'activityLink',
  ActivityLink,
  {
    // The link of a place is its holder's: a colleague sees the sign-up itself.
    visible: (row, actor) => and(ownRows(row, actor), sql`${row.kind} <> ${ActivityLinkKind.PLACE}`),
    needs: ['projectId', 'organisationId'],
    fields: { secretHash: () => false },
  },
  {
    read: reads([MEMBER]),
    open: writes<BehindSecondWall>(WORKING, arranges),
    invite: writes<BehindSecondWall>(WORKING, arranges),
    close: writes<BehindSecondWall>(WORKING, arranges, { late: 'What is out is ended, also after the project.' }),
  },
);

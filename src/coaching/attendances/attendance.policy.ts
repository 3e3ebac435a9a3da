// Who sees who was there: a partner its own people, and those who arrange everybody; those who arrange record it.
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import type { BehindSecondWall } from '#platform/authority/second-wall.js';
import { arranges } from '../activities/activity.policy.js';
import { ownOrArranged } from '../sign-ups/sign-up.policy.js';
import { Attendance } from './attendance.entity.js';

export const attendancePolicy = policy(
  'attendance',
  Attendance,
  { visible: ownOrArranged, needs: ['projectId', 'organisationId', 'leadProjectId', 'arrangerId'] },
  {
    read: reads([MEMBER]),
    record: writes<BehindSecondWall>(['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'], arranges, {
      late: 'Who was at an occasion before the project ended may be known only after it.',
    }),
  },
);

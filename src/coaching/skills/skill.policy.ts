// The word list of skills and the studies behind needs are read by every member; whoever leads or coaches keeps them.
import { MEMBER, policy, reads, writes, type Verb } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { Skill } from './skill.entity.js';
import { Study } from './study.entity.js';

const keeping = (): Verb<unknown> => writes(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']);
const leading = (): Verb<unknown> => writes(['ADMIN', 'PROJECT_LEADER']);

/** What a word of everybody's means is changed by those who answer for more than their own companies. */
export const skillPolicy = policy(
  'skill',
  Skill,
  { visible: () => TRUE },
  { read: reads([MEMBER]), define: keeping(), amend: leading(), merge: leading(), retire: leading() },
);

export const studyPolicy = policy(
  'study',
  Study,
  { visible: () => TRUE },
  { read: reads([MEMBER]), register: keeping(), amend: keeping() },
);

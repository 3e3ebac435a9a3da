// Areas, staircases and the grund are read by every member and kept by those who administer the workspace.
import { MEMBER, policy, reads, writes, type Verb } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { CriterionMapping } from './criterion-mapping.entity.js';
import { Criterion } from './criterion.entity.js';
import { Dimension } from './dimension.entity.js';
import { Grund, GrundTheme } from './grund.entity.js';
import { Insatsomrade } from './insatsomrade.entity.js';
import { StaircaseVersion } from './staircase-version.entity.js';
import { Staircase } from './staircase.entity.js';
import { Step } from './step.entity.js';

const byAdmin = (): Verb<unknown> => writes(['ADMIN']);
const everybody = { visible: () => TRUE };
const few = { ...everybody, areFew: true };

export const insatsomradePolicy = policy('insatsomrade', Insatsomrade, few, {
  read: reads([MEMBER]),
  define: byAdmin(),
  amend: byAdmin(),
  retire: byAdmin(),
});

/** A staircase is written version by version, so its verbs are those of the version. */
export const staircasePolicy = policy('staircase', StaircaseVersion, everybody, {
  read: reads([MEMBER]),
  draft: byAdmin(),
  rewrite: byAdmin(),
  publish: byAdmin(),
  revise: byAdmin(),
});

export const staircaseHeadPolicy = policy('staircaseHead', Staircase, everybody, { read: reads([MEMBER]) });
export const stepPolicy = policy('step', Step, everybody, { read: reads([MEMBER]) });
export const criterionPolicy = policy('criterion', Criterion, everybody, { read: reads([MEMBER]) });
export const dimensionPolicy = policy('dimension', Dimension, everybody, { read: reads([MEMBER]) });
export const criterionMappingPolicy = policy('criterionMapping', CriterionMapping, everybody, {
  read: reads([MEMBER]),
});
export const grundPolicy = policy('grund', Grund, everybody, { read: reads([MEMBER]) });
export const grundThemePolicy = policy('grundTheme', GrundTheme, everybody, { read: reads([MEMBER]) });

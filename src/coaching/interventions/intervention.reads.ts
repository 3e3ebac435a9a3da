// The lists of interventions.
import { list } from '#platform/reader/list.js';
import { advised } from '../advice/advice.reads.js';
import { Intervention } from './intervention.entity.js';
import type { InterventionFilter } from './intervention.inputs.js';

export const interventionList = list<Intervention, InterventionFilter>({
  ...advised,
  type: Intervention,
});

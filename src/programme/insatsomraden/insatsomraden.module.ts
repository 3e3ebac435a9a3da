// Areas, their staircases in versions, and the grund beside them.
import { Module } from '@nestjs/common';
import { CoachFields } from './coach.fields.js';
import { GrundFields } from './grund.fields.js';
import { InsatsomradeFields, StaircaseFields } from './insatsomrade.fields.js';
import { InsatsomradeResolver } from './insatsomrade.resolver.js';
import { InsatsomradeService } from './insatsomrade.service.js';
import { StaircaseContentService } from './staircase-content.service.js';
import { StaircaseMappingService } from './staircase-mapping.service.js';
import { DimensionFields, StaircaseVersionFields, StepFields } from './staircase-version.fields.js';
import { StaircaseResolver } from './staircase.resolver.js';
import { StaircaseService } from './staircase.service.js';

const fields = [
  InsatsomradeFields,
  StaircaseFields,
  StaircaseVersionFields,
  StepFields,
  DimensionFields,
  GrundFields,
  CoachFields,
];
const services = [InsatsomradeService, StaircaseService, StaircaseContentService, StaircaseMappingService];

@Module({
  providers: [...services, InsatsomradeResolver, StaircaseResolver, ...fields],
  exports: services,
})
export class InsatsomradenModule {}

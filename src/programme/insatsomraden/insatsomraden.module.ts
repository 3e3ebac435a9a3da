// Areas, their staircases in versions, and the grund beside them.
import { Module } from '@nestjs/common';
import { CoachFields } from './coach.fields.js';
import {
  GrundFields,
  InsatsomradeFields,
  StaircaseFields,
  StaircaseVersionFields,
  StepFields,
} from './insatsomrade.fields.js';
import { InsatsomradeResolver } from './insatsomrade.resolver.js';
import { InsatsomradeService } from './insatsomrade.service.js';
import { StaircaseResolver } from './staircase.resolver.js';
import { StaircaseService } from './staircase.service.js';

const fields = [InsatsomradeFields, StaircaseFields, StaircaseVersionFields, StepFields, GrundFields, CoachFields];

@Module({
  providers: [InsatsomradeService, StaircaseService, InsatsomradeResolver, StaircaseResolver, ...fields],
  exports: [InsatsomradeService, StaircaseService],
})
export class InsatsomradenModule {}

// Forecast: whether the promise will be kept.
import { Module } from '@nestjs/common';
import { ParticipationModule } from '../participation/participation.module.js';
import { ForecastFields, ForecastPartFields, ProjectForecastFields, TargetForecastFields } from './forecast.fields.js';
import { ForecastParts } from './forecast-parts.service.js';
import { ForecastReads } from './forecast.reads.js';
import { ForecastRows } from './forecast.rows.reads.js';
import { ForecastService } from './forecast.service.js';
import { TargetGuard } from './target-guard.service.js';

const fields = [ProjectForecastFields, ForecastFields, TargetForecastFields, ForecastPartFields];

@Module({
  imports: [ParticipationModule],
  providers: [ForecastService, ForecastParts, ForecastReads, ForecastRows, TargetGuard, ...fields],
  exports: [ForecastService],
})
export class ForecastModule {}

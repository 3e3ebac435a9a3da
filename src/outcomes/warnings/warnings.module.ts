// Warnings: what in a project is worth an eye or a decision, half a year before it is too late.
import { Module } from '@nestjs/common';
import { ForecastModule } from '../forecast/forecast.module.js';
import { ParticipationModule } from '../participation/participation.module.js';
import { ProjectWarningFields, WarningFields } from './warning.fields.js';
import { WarningOutlook } from './warning-outlook.service.js';
import { WarningReads } from './warning.reads.js';
import { WarningRows } from './warning.rows.reads.js';
import { WarningRuleResolver } from './warning-rule.resolver.js';
import { WarningRulesService } from './warning-rules.service.js';
import { WarningService } from './warning.service.js';

@Module({
  imports: [ForecastModule, ParticipationModule],
  providers: [
    WarningService,
    WarningRulesService,
    WarningOutlook,
    WarningReads,
    WarningRows,
    WarningRuleResolver,
    ProjectWarningFields,
    WarningFields,
  ],
})
export class WarningsModule {}

// Warnings: what in a project is worth an eye or a decision, half a year before it is too late.
import { Module } from '@nestjs/common';
import { ProjectWarningFields, WarningFields } from './warning.fields.js';
import { WarningReads } from './warning.reads.js';
import { WarningRows } from './warning.rows.reads.js';
import { WarningRuleResolver } from './warning-rule.resolver.js';
import { WarningRulesService } from './warning-rules.service.js';
import { WarningService } from './warning.service.js';

@Module({
  providers: [
    WarningService,
    WarningRulesService,
    WarningReads,
    WarningRows,
    WarningRuleResolver,
    ProjectWarningFields,
    WarningFields,
  ],
})
export class WarningsModule {}

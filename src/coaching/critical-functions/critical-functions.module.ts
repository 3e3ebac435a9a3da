// Critical functions: what an industry cannot do without, and how it is at companies.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { CompanyFunctionResolver } from './company-function.resolver.js';
import { CompanyFunctionsService } from './company-function.service.js';
import {
  CompanyCriticalFunctionFields,
  CriticalFunctionCompanyFields,
  ProjectCriticalFunctionFields,
} from './critical-function.fields.js';
import { CriticalFunctionResolver } from './critical-function.resolver.js';
import { CriticalFunctionsService } from './critical-function.service.js';

const FIELDS = [ProjectCriticalFunctionFields, CriticalFunctionCompanyFields, CompanyCriticalFunctionFields];

@Module({
  imports: [EnrolmentsModule],
  providers: [
    CriticalFunctionsService,
    CriticalFunctionResolver,
    CompanyFunctionsService,
    CompanyFunctionResolver,
    ...FIELDS,
  ],
})
export class CriticalFunctionsModule {}

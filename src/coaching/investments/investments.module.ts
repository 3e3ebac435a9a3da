// The bridge: large investments, what they need, and companies that could deliver.
import { Module } from '@nestjs/common';
import { EnrolmentsModule } from '../enrolments/enrolments.module.js';
import { InvestmentMatchResolver } from './investment-match.resolver.js';
import { InvestmentMatchesService } from './investment-match.service.js';
import {
  CompanyInvestmentMatchFields,
  InvestmentNeedFields,
  InvestmentNeedMatchFields,
  InvestmentNeedsOfInvestment,
  ProjectInvestmentFields,
} from './investment.fields.js';
import { InvestmentResolver } from './investment.resolver.js';
import { InvestmentsService } from './investment.service.js';

const FIELDS = [
  InvestmentNeedsOfInvestment,
  InvestmentNeedFields,
  InvestmentNeedMatchFields,
  CompanyInvestmentMatchFields,
  ProjectInvestmentFields,
];

@Module({
  imports: [EnrolmentsModule],
  providers: [InvestmentsService, InvestmentResolver, InvestmentMatchesService, InvestmentMatchResolver, ...FIELDS],
})
export class InvestmentsModule {}

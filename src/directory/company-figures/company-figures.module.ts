// Yearly figures of companies, and the size class that follows from them.
import { Module } from '@nestjs/common';
import { CompanyFiguresResolver } from './company-figures.resolver.js';
import { CompanyFiguresService } from './company-figures.service.js';
import { CompanyFiguresFields } from './company.fields.js';

@Module({
  providers: [CompanyFiguresService, CompanyFiguresResolver, CompanyFiguresFields],
  exports: [CompanyFiguresService],
})
export class CompanyFiguresModule {}

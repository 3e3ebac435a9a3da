// Companies: the register of those who are coached.
import { Module } from '@nestjs/common';
import { AreaResolver } from './area.resolver.js';
import { CompanyFields, DuplicateHintFields } from './company.fields.js';
import { CompanyResolver } from './company.resolver.js';
import { CompanyService } from './company.service.js';

@Module({
  providers: [CompanyService, CompanyResolver, CompanyFields, DuplicateHintFields, AreaResolver],
  exports: [CompanyService],
})
export class CompaniesModule {}

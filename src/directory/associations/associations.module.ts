// Trade associations: which companies are members of them.
import { Module } from '@nestjs/common';
import { AssociationResolver } from './association-membership.resolver.js';
import { AssociationService } from './association-membership.service.js';
import { CompanyAssociationFields } from './company.fields.js';

@Module({
  providers: [AssociationService, AssociationResolver, CompanyAssociationFields],
  exports: [AssociationService],
})
export class AssociationsModule {}

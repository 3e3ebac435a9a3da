// Claims: what partners have asked the funder to pay, and what became of it.
import { Module } from '@nestjs/common';
import { ProjectsModule } from '#programme/projects/projects.module.js';
import { PaymentClaimResolver } from './payment-claim.resolver.js';
import { PaymentClaimService } from './payment-claim.service.js';
import { ProjectPaymentClaimFields } from './project.fields.js';

@Module({
  imports: [ProjectsModule],
  providers: [PaymentClaimService, PaymentClaimResolver, ProjectPaymentClaimFields],
})
export class ClaimsModule {}

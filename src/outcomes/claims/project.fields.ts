// What claims add to a project.
import { Args, Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Connection } from '#platform/graphql/page.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { Project } from '#programme/projects/project.entity.js';
import { PaymentClaim } from './payment-claim.entity.js';
import { PaymentClaimConnection, PaymentClaimPage } from './payment-claim.inputs.js';
import { paymentClaimList } from './payment-claim.reads.js';

@FieldsOf(() => Project)
export class ProjectPaymentClaimFields {
  constructor(private readonly reader: Reader) {}

  @Branch<PaymentClaim>(() => PaymentClaimConnection, {
    of: () => PaymentClaim,
    by: 'projectId',
    list: () => paymentClaimList,
    description: 'Ansökningar om utbetalning, äldst först. Its payment claims, the oldest first.',
  })
  async paymentClaims(
    @Parent() project: Project,
    @Args() _page: PaymentClaimPage,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<PaymentClaim>> {
    return this.reader.branch(project, info);
  }
}

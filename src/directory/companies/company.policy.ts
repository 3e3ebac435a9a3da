// The register is read by every member; whoever leads, coaches or administers keeps it right.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import { TRUE } from '#platform/database/sql.js';
import { CompanySni } from './company-sni.entity.js';
import { Company } from './company.entity.js';

/** Makes a verb of those who keep the register: whoever leads or coaches anywhere, and admins. */
export const keeping = () => writes(['ADMIN', 'PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH']);

const amend = keeping();

/** A history entry does not say whether the number is a person's own, so there only those who amend read it. */
function mayReadNumber(actor: Actor, { isSoleTrader = true }: Partial<Company>): boolean {
  return !isSoleTrader || amend.admits(actor);
}

export const companyPolicy = policy(
  'company',
  Company,
  {
    visible: () => TRUE,
    needs: ['isSoleTrader'],
    fields: { organisationNumber: mayReadNumber },
  },
  { read: reads([MEMBER]), register: keeping(), amend },
);

export const companySniPolicy = policy('companySni', CompanySni, { visible: () => TRUE }, { read: reads([MEMBER]) });

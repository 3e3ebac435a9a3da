// The lists of referrals.
import { sql, whether } from '#platform/database/sql.js';
import { list } from '#platform/reader/list.js';
import { advised } from '../advice/advice.reads.js';
import { Referral } from './referral.entity.js';
import type { ReferralFilter } from './referral.inputs.js';

export const referralList = list<Referral, ReferralFilter>({
  ...advised,
  type: Referral,
  filter: {
    ...advised.filter,
    isWaiting: (isWaiting, row) => whether(sql`${row.answeredOn} IS NULL AND ${row.withdrawnOn} IS NULL`, isWaiting),
  },
});

// The lists of networks, and of those who are in them.
import { fixed, sql, whether } from '#platform/database/sql.js';
import { OrderDirection } from '#platform/graphql/page.js';
import { list } from '#platform/reader/list.js';
import { NetworkMember } from './network-member.entity.js';
import { Network } from './network.entity.js';
import type { NetworkFilter, NetworkMemberFilter } from './network.inputs.js';

/** Swedish order: å, ä and ö last, case aside. */
const IN_SWEDISH = fixed('COLLATE "sv-x-icu"');

export const networkList = list<Network, NetworkFilter>({
  type: Network,
  orders: {
    NAME: { by: (row) => sql`(${row.name} ${IN_SWEDISH})`, type: 'text' },
    STARTED_ON: { by: (row) => row.startedOn, type: 'date' },
  },
  unlessSaid: [{ field: 'NAME', direction: OrderDirection.ASC }],
  filter: {
    projectId: (id, row) => sql`${row.projectId} = ${id}`,
    insatsomradeId: (id, row) => sql`${row.insatsomradeId} = ${id}`,
    isStanding: (is, row) => whether(sql`${row.endedOn} IS NULL`, is),
  },
});

export const networkMemberList = list<NetworkMember, NetworkMemberFilter>({
  type: NetworkMember,
  orders: { JOINED_ON: { by: (row) => row.joinedOn, type: 'date' } },
  unlessSaid: [{ field: 'JOINED_ON', direction: OrderDirection.ASC }],
  filter: { isIn: (isIn, row) => whether(sql`${row.leftOn} IS NULL`, isIn) },
});

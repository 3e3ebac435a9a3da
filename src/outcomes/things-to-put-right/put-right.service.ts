// What is worth putting right, for each their own: a coach's, a leader's, an admin's; whoever is several sees it all.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import type { Connection } from '#platform/graphql/page.js';
import { PutRightReads } from './put-right.reads.js';
import { RULES, rulesOf, type Whose } from './put-right.rules.js';
import { PutRightRule, type PutRightGroup, type PutRightItem, type PutRightPage } from './put-right.view.reads.js';

@Injectable()
export class ThingsToPutRightService {
  constructor(private readonly reads: PutRightReads) {}

  /** A group for each rule that finds something. */
  async groups(actor: Actor, only: readonly PutRightRule[] | null): Promise<PutRightGroup[]> {
    const codes = rulesOf(whoIs(actor)).filter((code) => !only || only.includes(PutRightRule[code]));
    const piles = await this.reads.piles(actor, codes);
    return codes.flatMap((code) => {
      const { count = 0, oldestOn = null } = piles.get(code) ?? {};
      return count && oldestOn
        ? [{ rule: PutRightRule[code], sentence: RULES[code].says(count), count, oldestOn }]
        : [];
    });
  }

  /** The rows of a group. */
  async items(actor: Actor, { rule, count }: PutRightGroup, page: PutRightPage): Promise<Connection<PutRightItem>> {
    return { ...(await this.reads.items(actor, rule, page)), totalCount: count };
  }
}

function whoIs(actor: Actor): Whose[] {
  const who: [Whose, boolean][] = [
    ['WORKING', actor.has('PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH')],
    ['LEADING', actor.has('PROJECT_LEADER', 'SUBPROJECT_LEADER')],
    ['ADMIN', actor.isAdmin],
  ];
  return who.filter(([, is]) => is).map(([whose]) => whose);
}

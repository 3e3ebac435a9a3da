// The promises of a project that is to end: what there is, and that nothing ends before they are answered for.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Facts } from '#platform/facts.js';
import type { Day } from '#platform/values/day.js';
import { endingRefusals } from './ending-refusals.entity.js';
import type { ObligationsArgs } from './ending.inputs.js';
import { readsObligations, seesObligations } from './ending.policy.js';
import type { Obligations } from './obligation.entity.js';
import { ObligationReads, seenBy } from './obligation.reads.js';

/** How many rows are shown when nothing is said. */
const SHOWN = 50;

@Injectable()
export class ObligationsService implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly reads: ObligationReads,
  ) {}

  onModuleInit(): void {
    this.facts.when('project.closed', async ({ project, on }) => this.demandAnswered(project.id, on));
  }

  /** What is still promised in a project, as far as the actor may know; null for whoever holds no role there. */
  async of(actor: Actor, projectId: string, { type, first = SHOWN }: ObligationsArgs): Promise<Obligations | null> {
    if (!seesObligations(actor, projectId)) return null;
    const sought = { projectId, seen: seenBy(actor), isTold: readsObligations(actor, projectId), ...only(type) };
    const [counts, nodes] = [await this.reads.counts(sought), await this.reads.rows(sought, first)];
    return { counts, nodes, count: counts.reduce((sum, { count }) => sum + count, 0) };
  }

  /** Refuses an end while something is promised that nobody has answered for. */
  async demandAnswered(projectId: string, on: Day): Promise<void> {
    const counts = await this.reads.counts({ projectId, until: on });
    if (!counts.length) return;
    const count = counts.reduce((sum, one) => sum + one.count, 0);
    const kinds = counts.map((one) => `${one.type} ${one.count}`).join(', ');
    throw endingRefusals.PROJECT_HAS_OBLIGATIONS({ count, kinds, field: 'id' });
  }
}

function only<Type>(type: Type | null | undefined): { types?: Type[] } {
  return type === null || type === undefined ? {} : { types: [type] };
}

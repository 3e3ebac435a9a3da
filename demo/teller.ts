// Tells the story through the product's own services: every deed in somebody's name, at the instant it happened.
import type { Actor } from '#platform/authority/actor.js';
import { work } from '#platform/context.js';
import { QuickTransaction } from './quick-transaction.js';
import type { Stage } from './stage.js';
import type { DeedName, Deeds, StoryEvent } from './story/deeds.js';
import { afterwardsTellers } from './tell-afterwards.js';
import { assessmentTellers } from './tell-assessments.js';
import { companyTellers } from './tell-companies.js';
import { courseTellers } from './tell-courses.js';
import { enrolmentTellers } from './tell-enrolments.js';
import { planTellers } from './tell-plans.js';
import { progressTellers } from './tell-progress.js';
import { followUpTellers, sessionTellers } from './tell-sessions.js';

type Teller<Told> = (stage: Stage, actor: Actor, told: Told) => Promise<void>;

export type Tellers = { readonly [Name in DeedName]: Teller<Deeds[Name]> };

const tellers: Tellers = {
  ...companyTellers,
  ...enrolmentTellers,
  ...sessionTellers,
  ...progressTellers,
  ...assessmentTellers,
  ...planTellers,
  ...courseTellers,
  ...afterwardsTellers,
  ...followUpTellers,
};

/**
 * All of it in one transaction: the story is there as a whole or not at all, however the loading ends.
 * @param heard hears of every event that was told
 */
export async function tell(stage: Stage, events: readonly StoryEvent[], heard: () => void): Promise<void> {
  await stage.db.transaction(async () => {
    const piece = work();
    const real = piece.writing;
    if (!real) throw new Error('A transaction is under way.');
    const quick = new QuickTransaction(real.session);
    piece.writing = quick;
    for (const event of events) {
      await perform(stage, event);
      heard();
    }
    await stage.db.settle();
    await quick.flush();
  });
}

async function perform(stage: Stage, { at, day, who, deed, what }: StoryEvent): Promise<void> {
  stage.clock.stopAt(at);
  const teller = tellers[deed] as Teller<Deeds[DeedName]>;
  try {
    await teller(stage, stage.actor(who, day), what);
  } catch (error) {
    throw new Error(`The story breaks on ${day}, when ${who} is to ${deed} ${JSON.stringify(what)}`, { cause: error });
  }
}

// A promise of less than is reached already needs a reason: told by the subject that promises, which does not know what is reached.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { refusals } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import type { Target } from '#programme/targets/target.entity.js';
import { ParticipationService } from '../participation/participation.service.js';

export const targetGuardRefusals = refusals({
  TARGET_BELOW_REACHED: {
    sv: 'Målet {value} är redan passerat: {reached} är nådda. Ange ett skäl om det ändå ska gälla.',
    en: 'The target of {value} has been passed already: {reached} are reached. Give a reason if it is to stand.',
  },
  TARGET_REACHED_NOT_SHOWN: {
    sv: 'Något är redan nått av det som målet {value} gäller, men så få står bakom att du inte får se hur mycket. Ange ett skäl till målet.',
    en: 'Something is reached already of what the target of {value} is for, but so few are behind it that you may not see how much. Give a reason for the target.',
  },
});

@Injectable()
export class TargetGuard implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly participation: ParticipationService,
  ) {}

  onModuleInit(): void {
    this.facts.when('target.promised', async ({ actor, target, reason }) => {
      if (reason === null) await this.demandAhead(actor, target);
    });
  }

  /** Whoever is not told what is reached gives a reason whatever the promise: a refusal of some would tell it. */
  private async demandAhead(actor: Actor, target: Target): Promise<void> {
    const { value } = target;
    if (!(await this.participation.reachedBy(target))) return;
    const reached = await this.participation.reachedAsSeen(actor, target);
    if (reached === null) throw targetGuardRefusals.TARGET_REACHED_NOT_SHOWN({ value, field: 'input.reason' });
    if (value >= reached) return;
    throw targetGuardRefusals.TARGET_BELOW_REACHED({ value, reached, field: 'input.value' });
  }
}

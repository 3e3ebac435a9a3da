// A promise of less than is reached already needs a reason: told by the subject that promises, which does not know what is reached.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { refusals } from '#platform/errors.js';
import { Facts } from '#platform/facts.js';
import type { Target } from '#programme/targets/target.entity.js';
import { ParticipationService } from '../participation/participation.service.js';

export const targetGuardRefusals = refusals({
  TARGET_BELOW_REACHED: {
    sv: 'Målet {value} är redan passerat: {reached} är nådda. Ange ett skäl om det ändå ska gälla.',
    en: 'The target of {value} has been passed already: {reached} are reached. Give a reason if it is to stand.',
  },
});

@Injectable()
export class TargetGuard implements OnModuleInit {
  constructor(
    private readonly facts: Facts,
    private readonly participation: ParticipationService,
  ) {}

  onModuleInit(): void {
    this.facts.when('target.promised', async ({ target, reason }) => this.demandAhead(target, reason));
  }

  private async demandAhead(target: Target, reason: string | null): Promise<void> {
    if (reason !== null) return;
    const reached = await this.participation.reachedBy(target);
    if (reached === null || target.value >= reached) return;
    throw targetGuardRefusals.TARGET_BELOW_REACHED({ value: target.value, reached, field: 'input.value' });
  }
}

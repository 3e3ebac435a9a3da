// What participation adds to an enrolment: the time used and left, and whether the company counts.
import { Parent, ResolveField } from '@nestjs/graphql';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { EnrolmentCount } from './enrolment-count.view.reads.js';
import { EnrolmentCountService } from './enrolment-count.service.js';

@FieldsOf(() => Enrolment)
export class EnrolmentCountFields {
  constructor(private readonly counts: EnrolmentCountService) {}

  @ResolveField(() => EnrolmentCount, {
    nullable: true,
    description:
      'Projektramen: tid som gått åt och är kvar, och vad som fattas för att räknas. Time used and left, and what is missing to count; null for other partners.',
  })
  async count(@By() actor: Actor, @Parent() enrolment: Enrolment): Promise<EnrolmentCount | null> {
    return this.counts.of(actor, enrolment);
  }
}

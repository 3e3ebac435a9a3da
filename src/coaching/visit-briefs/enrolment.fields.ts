// What preparing a visit adds to an enrolment.
import { Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { FieldsOf } from '#platform/reader/branch.js';
import { Enrolment } from '../enrolments/enrolment.entity.js';
import { VisitBriefsService } from './visit-brief.service.js';
import { AgendaItem, ThingToBring } from './visit-brief.view.reads.js';

@FieldsOf(() => Enrolment)
export class EnrolmentVisitFields {
  constructor(private readonly briefs: VisitBriefsService) {}

  @ResolveField(() => [AgendaItem], {
    description: 'Förslag till dagordning för nästa besök. What is worth taking up at the next visit, in order.',
  })
  async suggestedAgenda(@By() actor: Actor, @Parent() enrolment: Enrolment): Promise<AgendaItem[]> {
    return this.briefs.agenda(actor, enrolment);
  }

  @ResolveField(() => [ThingToBring], {
    description: 'Ta med: blanketter som ingen har fyllt i eller skrivit under. Forms that are still to be filled in.',
  })
  async thingsToBring(@By() actor: Actor, @Parent() enrolment: Enrolment): Promise<ThingToBring[]> {
    return this.briefs.toBring(actor, enrolment);
  }
}

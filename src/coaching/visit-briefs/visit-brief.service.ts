// What to take up at a visit and what to take along, for those whose enrolment it is.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { isOwnRow } from '#platform/authority/second-wall.js';
import { Reader } from '#platform/reader/reader.js';
import type { Enrolment } from '../enrolments/enrolment.entity.js';
import { suggestedAgenda, thingsToBring, type VisitFacts } from './agenda.rules.js';
import { AgendaCode, BringCode, type AgendaItem, type ThingToBring } from './visit-brief.view.reads.js';
import { VisitFactsReads } from './visit-facts.reads.js';

@Injectable()
export class VisitBriefsService {
  constructor(
    private readonly reader: Reader,
    private readonly facts: VisitFactsReads,
  ) {}

  /** What is worth taking up; nothing for other partners. */
  async agenda(actor: Actor, enrolment: Enrolment): Promise<AgendaItem[]> {
    const facts = await this.known(actor, enrolment);
    return facts ? suggestedAgenda(facts).map((told) => ({ ...told, code: AgendaCode[told.code] })) : [];
  }

  /** What to take along; nothing for other partners. */
  async toBring(actor: Actor, enrolment: Enrolment): Promise<ThingToBring[]> {
    const facts = await this.known(actor, enrolment);
    return facts ? thingsToBring(facts).map((told) => ({ ...told, code: BringCode[told.code] })) : [];
  }

  /** One reading serves both. */
  private async known(actor: Actor, enrolment: Enrolment): Promise<VisitFacts | undefined> {
    if (!isOwnRow(actor, enrolment)) return undefined;
    return this.reader.batch('enrolment.visitFacts', enrolment.id, (ids) => this.facts.of(actor, ids));
  }
}

// How an enrolment begins: which coach and which partner answer for a company that shows interest.
import { Injectable } from '@nestjs/common';
import type { Actor } from '#platform/authority/actor.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { HistoryService } from '#office/history/history.service.js';
import type { Coach } from '#directory/coaches/coach.entity.js';
import { Company } from '#directory/companies/company.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { CoachChoice } from './coach-choice.service.js';
import { enrolmentRefusals, pastDay } from './enrolment-refusals.entity.js';
import { Enrolment } from './enrolment.entity.js';
import type { EnrolmentOpenInput } from './enrolment.inputs.js';
import { enrolmentPolicy } from './enrolment.policy.js';

interface Responsible {
  coach: Coach | null;
  organisationId: string;
}

@Injectable()
export class EnrolmentOpeningService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly history: HistoryService,
    private readonly choice: CoachChoice,
  ) {}

  /**
   * A company shows interest: somebody answers for it from today, or from the day it happened. That it is open only once
   * in a project is held by a unique index, which two who open at the same moment meet as well.
   */
  async open(actor: Actor, id: string, input: EnrolmentOpenInput): Promise<Enrolment> {
    return this.db.transaction(async () => {
      const company = await this.db.seen(actor, Company, input.companyId, 'input.companyId');
      const project = await this.db.seen(actor, Project, input.projectId, 'input.projectId');
      const { coach, organisationId } = await this.responsible(actor, project.id, input);
      enrolmentPolicy.open.demand(actor, { projectId: project.id, organisationId });
      if (!coach) await this.choice.demandPartner(organisationId, project.id);
      const openedOn = pastDay(input.on, this.clock.today());
      const start = { id, companyId: company.id, projectId: project.id, organisationId, openedOn };
      const enrolment = Enrolment.opened(start, coach, actor.is(project.id, 'COACH') ? [actor.memberId] : []);
      await this.db.insert(enrolment);
      await this.history.record(actor, 'enrolment.open', enrolment);
      return enrolment;
    });
  }

  /** The coach named, or the one who opens; and the partner: the coach's, the one named, or the actor's own. */
  private async responsible(actor: Actor, projectId: string, input: EnrolmentOpenInput): Promise<Responsible> {
    const coach = input.coachId
      ? await this.choice.chosen(actor, input.coachId, projectId)
      : await this.choice.self(actor, projectId, input.organisationId ?? actor.organisationId);
    const organisationId = input.organisationId ?? coach?.organisationId ?? actor.organisationId;
    if (coach && coach.organisationId !== organisationId) {
      throw enrolmentRefusals.ENROLMENT_COACH_OF_OTHER_ORGANISATION({ field: 'input.coachId' });
    }
    return { coach, organisationId };
  }
}

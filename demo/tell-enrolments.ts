// Enrolments: opened, agreed, put off, handed over and closed, by whoever answers for the company that day.
import { EnrolmentCoachesService } from '#coaching/enrolments/enrolment-coaches.service.js';
import { EnrolmentOpeningService } from '#coaching/enrolments/enrolment-opening.service.js';
import { EnrolmentCloseReason, EnrolmentOutcome } from '#coaching/enrolments/enrolment-words.entity.js';
import { Enrolment } from '#coaching/enrolments/enrolment.entity.js';
import { EnrolmentsService } from '#coaching/enrolments/enrolment.service.js';
import { idOf } from './ids.js';
import type { Stage } from './stage.js';
import type { Key } from './story/deeds.js';
import type { Tellers } from './teller.js';

export const enrolmentTellers: Pick<Tellers, 'open' | 'agree' | 'askAgain' | 'close' | 'handOver' | 'nameCoach'> = {
  async open(stage, actor, { enrolment, company, project, coach }) {
    await stage.service(EnrolmentOpeningService).open(actor, idOf('enrolment', enrolment), {
      companyId: idOf('company', company),
      projectId: stage.project(project).id,
      coachId: stage.coachId(coach),
    });
  },

  async agree(stage, actor, { enrolment, sentence, despite }) {
    const asked = stage.projectIn(enrolment).eligibility?.judgements ?? [];
    const judgements = asked.map(({ code }) => ({ code, isMet: true, sentence }));
    const { id, version } = await enrolmentOf(stage, enrolment);
    await stage.service(EnrolmentsService).agree(actor, id, version, { judgements, despite: despite ?? null });
  },

  async askAgain(stage, actor, { enrolment, on, reason }) {
    const { id, version } = await enrolmentOf(stage, enrolment);
    const input = { on, reason: EnrolmentCloseReason[reason] };
    await stage.service(EnrolmentsService).askAgain(actor, id, version, input);
  },

  async close(stage, actor, { enrolment, outcome, reason, note }) {
    const { id, version } = await enrolmentOf(stage, enrolment);
    await stage.service(EnrolmentsService).close(actor, id, version, {
      outcome: EnrolmentOutcome[outcome],
      reason: reason ? EnrolmentCloseReason[reason] : null,
      note: note ?? null,
    });
  },

  async handOver(stage, actor, { enrolment, coach, reason }) {
    const { id, version } = await enrolmentOf(stage, enrolment);
    const input = { coachId: stage.coachId(coach), reason };
    await stage.service(EnrolmentCoachesService).handOver(actor, id, version, input);
  },

  async nameCoach(stage, actor, { enrolment, coach }) {
    const { id, version } = await enrolmentOf(stage, enrolment);
    await stage.service(EnrolmentCoachesService).name(actor, id, version, { coachId: stage.coachId(coach) });
  },
};

async function enrolmentOf(stage: Stage, key: Key): Promise<Enrolment> {
  return stage.row(Enrolment, idOf('enrolment', key));
}

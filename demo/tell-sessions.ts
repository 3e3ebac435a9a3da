// Sessions and what was promised at them: planned, logged, amended, cancelled, shared; followed up, moved, dropped.
import { CoachingSession } from '#coaching/coaching-sessions/coaching-session.entity.js';
import { SessionLogService } from '#coaching/coaching-sessions/coaching-session.log.service.js';
import { CoachingSessionsService } from '#coaching/coaching-sessions/coaching-session.service.js';
import { SessionMode } from '#coaching/coaching-sessions/session-words.entity.js';
import { FollowUp, FollowUpOutcome } from '#coaching/follow-ups/follow-up.entity.js';
import { FollowUpsService } from '#coaching/follow-ups/follow-up.service.js';
import { idOf } from './ids.js';
import type { Tellers } from './teller.js';

export const sessionTellers: Pick<Tellers, 'plan' | 'log' | 'amend' | 'cancel' | 'share'> = {
  async plan(stage, actor, { session, enrolment, plannedFor, minutes, areas }) {
    await stage.service(CoachingSessionsService).plan(actor, idOf('session', session), {
      enrolmentId: idOf('enrolment', enrolment),
      plannedFor,
      plannedMinutes: minutes,
      mode: SessionMode.ON_SITE,
      insatsomradeIds: stage.areaIds(areas),
    });
  },

  async log(stage, actor, told) {
    const { next } = told;
    const nextStep = next && { id: idOf('follow-up', next.followUp), dueOn: next.dueOn, what: next.what };
    await stage.service(SessionLogService).log(actor, idOf('session', told.session), {
      enrolmentId: idOf('enrolment', told.enrolment),
      heldAt: told.heldAt,
      minutes: told.minutes,
      mode: SessionMode[told.mode],
      insatsomradeIds: stage.areaIds(told.areas),
      coachIds: told.coaches.map((coach) => stage.coachId(coach)),
      contactIds: told.contacts.map((contact) => idOf('contact', contact)),
      preparationMinutes: told.preparationMinutes,
      travelMinutes: told.travelMinutes,
      companyMinutes: told.companyMinutes,
      personsCoached: told.persons,
      workingNote: told.note,
      evidence: told.evidence,
      nextStep: nextStep ?? null,
    });
  },

  async amend(stage, actor, { session, minutes }) {
    const { id, version } = await stage.row(CoachingSession, idOf('session', session));
    const reason = 'En nolla för mycket.';
    await stage.service(CoachingSessionsService).amend(actor, id, version, { minutes, reason });
  },

  async cancel(stage, actor, { session, reason }) {
    const { id, version } = await stage.row(CoachingSession, idOf('session', session));
    await stage.service(CoachingSessionsService).cancel(actor, id, version, { reason });
  },

  async share(stage, actor, { session }) {
    const { id, version } = await stage.row(CoachingSession, idOf('session', session));
    await stage.service(CoachingSessionsService).share(actor, id, version);
  },
};

export const followUpTellers: Pick<Tellers, 'reschedule' | 'complete' | 'dropFollowUp'> = {
  async reschedule(stage, actor, { followUp, dueOn }) {
    const { id, version } = await stage.row(FollowUp, idOf('follow-up', followUp));
    await stage.service(FollowUpsService).reschedule(actor, id, version, { dueOn });
  },

  async complete(stage, actor, { followUp, outcome, note }) {
    const { id, version } = await stage.row(FollowUp, idOf('follow-up', followUp));
    const input = { outcome: FollowUpOutcome[outcome], note };
    await stage.service(FollowUpsService).complete(actor, id, version, input);
  },

  async dropFollowUp(stage, actor, { followUp }) {
    const { id, version } = await stage.row(FollowUp, idOf('follow-up', followUp));
    await stage.service(FollowUpsService).cancel(actor, id, version, { reason: 'Inte aktuellt längre.' });
  },
};

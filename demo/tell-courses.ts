// Courses: who goes to them, what is announced, who signs up, and who was there.
import { ActivityForm, ActivityKind } from '#coaching/activities/activity-words.entity.js';
import { ActivitiesService } from '#coaching/activities/activity.service.js';
import { Presence } from '#coaching/attendances/attendance-words.entity.js';
import { AttendancesService } from '#coaching/attendances/attendance.service.js';
import { ParticipantRegistering } from '#coaching/participants/participant-registering.service.js';
import { EmploymentSituation, Gender } from '#coaching/participants/participant-words.entity.js';
import { SignUpsService } from '#coaching/sign-ups/sign-up.service.js';
import { idOf } from './ids.js';
import { organisationId } from './inside.js';
import { partners } from './story/cast.js';
import { minutesAfter } from './story/thread.js';
import type { Tellers } from './teller.js';

const KNOWN: readonly string[] = Object.values(partners);

export const courseTellers: Pick<Tellers, 'takeIn' | 'announce' | 'signUp' | 'attend'> = {
  async takeIn(stage, actor, { participant, company, project, name, email, gender, birthYear, situation }) {
    await stage.service(ParticipantRegistering).register(actor, idOf('participant', participant), {
      projectId: stage.project(project).id,
      companyId: idOf('company', company),
      name,
      email,
      gender: gender && Gender[gender],
      birthYear,
      situation: EmploymentSituation[situation],
      consentedOn: stage.clock.today(),
    });
  },

  async announce(stage, actor, { activity, project, form, provider, occasions, skillArea, level, ...told }) {
    await stage.service(ActivitiesService).announce(actor, idOf('activity', activity), {
      ...told,
      projectId: stage.project(project).id,
      kind: ActivityKind.COURSE,
      form: ActivityForm[form],
      skillAreaCode: skillArea,
      levelCode: level,
      hasWaitingList: true,
      ...(KNOWN.includes(provider) ? { providerOrganisationId: organisationId(provider) } : { providerName: provider }),
      occasions: occasions.map(({ occasion, onDay, startsAt, minutes }) => ({
        id: idOf('occasion', occasion),
        onDay,
        startsAt,
        endsAt: minutesAfter(startsAt, minutes),
        minutes,
      })),
    });
  },

  async signUp(stage, actor, { signUp, activity, participant }) {
    await stage.service(SignUpsService).signUp(actor, idOf('signUp', signUp), {
      activityId: idOf('activity', activity),
      participantId: idOf('participant', participant),
    });
  },

  async attend(stage, actor, { occasion, entries }) {
    await stage.service(AttendancesService).record(actor, idOf('occasion', occasion), {
      entries: entries.map(({ participant, presence, minutes }) => ({
        participantId: idOf('participant', participant),
        presence: Presence[presence],
        ...(minutes !== undefined && { minutes }),
      })),
    });
  },
};

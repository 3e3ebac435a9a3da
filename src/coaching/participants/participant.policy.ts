// Participants stand behind the second wall; what is said of a person is read only by those who need it.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes, type Reach } from '#platform/authority/policy.js';
import { isOwnRow, ownRows, type BehindSecondWall } from '#platform/authority/second-wall.js';
import { worksOn } from '../enrolments/enrolment.policy.js';
import { ParticipantStay } from './participant-stay.entity.js';
import { Participant } from './participant.entity.js';

const WORKING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

/** What a judgement looks at; an entry of history holds only whose row it is. */
type Told = BehindSecondWall &
  Partial<Pick<Participant, 'coachMemberIds' | 'registeredById' | 'isIdentityProtected' | 'erasedAt'>>;

function leads(actor: Actor, { projectId, organisationId }: BehindSecondWall): boolean {
  return (
    actor.is(projectId, 'PROJECT_LEADER') || (actor.actsFor(organisationId) && actor.is(projectId, 'SUBPROJECT_LEADER'))
  );
}

/** The leaders, and the own organisation's coaches at that company or who registered the participant. */
function worksWith(actor: Actor, told: Told): boolean {
  const { coachMemberIds = [], registeredById } = told;
  if (leads(actor, told)) return true;
  const isTheirs = coachMemberIds.includes(actor.memberId) || registeredById === actor.memberId;
  return isTheirs && actor.actsFor(told.organisationId) && actor.is(told.projectId, 'COACH');
}

/** Gender, age, situation, background, and how to reach the person: for who works with them, and who audits the project. */
export function mayReadDetails(actor: Actor, told: Told): boolean {
  return actor.is(told.projectId, 'AUDITOR') || worksWith(actor, told);
}

/** A protected identity keeps its name from all but the leaders and who registered it; of history nobody knows whether it was. */
export function mayReadName(actor: Actor, told: Told): boolean {
  if (told.isIdentityProtected === false) return isOwnRow(actor, told);
  if (leads(actor, told)) return true;
  return told.registeredById === actor.memberId && worksWith(actor, told);
}

/** Which contact the erased was stays for the count alone. */
export function mayReadContact(actor: Actor, told: Told): boolean {
  return !told.erasedAt && mayReadName(actor, told);
}

/** As whom the erased counts would tell who it was. */
export function mayReadPerson(_: Actor, { erasedAt }: Told): boolean {
  return !erasedAt;
}

/** The gender of the erased stays for the count alone. */
function mayReadGender(actor: Actor, told: Told): boolean {
  return !told.erasedAt && mayReadDetails(actor, told);
}

/** For the own organisation, or by its leaders for any partner of theirs. */
function mayRegister(actor: Actor, place: BehindSecondWall): boolean {
  return leads(actor, place) || (actor.actsFor(place.organisationId) && actor.is(place.projectId, 'COACH'));
}

/** Also a colleague at another company may say who was there; what is said of a person is changed by who works with them. */
function mayAmend(actor: Actor, { coachMemberIds = [], registeredById, ...place }: Told): boolean {
  return worksOn(actor, {
    ...place,
    responsibleMemberIds: registeredById ? [...coachMemberIds, registeredById] : coachMemberIds,
  });
}

const changes = (reach: Reach<Told> = {}) => writes<Told>(WORKING, mayAmend, reach);

/** What a person may ask for whatever has become of the project (GDPR articles 16 and 17). */
const PERSONS_RIGHT = { late: 'A person may have it put right and erased whatever has become of the project.' };

export const participantPolicy = policy(
  'participant',
  Participant,
  {
    visible: ownRows,
    needs: ['projectId', 'organisationId', 'coachMemberIds', 'registeredById', 'isIdentityProtected', 'erasedAt'],
    fields: {
      name: mayReadName,
      contact: mayReadContact,
      contactId: mayReadContact,
      personId: mayReadPerson,
      email: mayReadDetails,
      phone: mayReadDetails,
      gender: mayReadGender,
      birthYear: mayReadDetails,
      isIdentityProtected: mayReadDetails,
      education: mayReadDetails,
      background: mayReadDetails,
      situations: mayReadDetails,
    },
    traced: ['email', 'phone', 'gender', 'birthYear', 'isIdentityProtected', 'education', 'background', 'situations'],
  },
  {
    read: reads([MEMBER]),
    register: writes<BehindSecondWall>(WORKING, mayRegister),
    amend: changes(PERSONS_RIGHT),
    changeSituation: changes(),
    leave: changes(),
    return: changes(),
    erase: changes(PERSONS_RIGHT),
  },
);

export const participantStayPolicy = policy(
  'participantStay',
  ParticipantStay,
  { visible: ownRows },
  { read: reads([MEMBER]) },
);

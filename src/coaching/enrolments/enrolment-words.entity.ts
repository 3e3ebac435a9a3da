// The words an enrolment is told with: its stages, how it ended, and why.
import { registerEnumType } from '@nestjs/graphql';

export enum EnrolmentStage {
  INTERESTED = 'INTERESTED',
  ASK_LATER = 'ASK_LATER',
  AGREED = 'AGREED',
  ACTIVE = 'ACTIVE',
  CLOSED = 'CLOSED',
}
registerEnumType(EnrolmentStage, {
  name: 'EnrolmentStage',
  description: 'Skede: worked out from the days of an enrolment, never set.',
  valuesMap: {
    INTERESTED: { description: 'Intresserad: the company has shown interest.' },
    ASK_LATER: { description: 'Fråga igen: interested, but wants to be asked again on a later day.' },
    AGREED: { description: 'Överens: company and project have agreed, no session has been held yet.' },
    ACTIVE: { description: 'Aktiv: agreed, and a session has been held.' },
    CLOSED: { description: 'Avslutad: completed, left or declined.' },
  },
});

export enum EnrolmentOutcome {
  COMPLETED = 'COMPLETED',
  LEFT = 'LEFT',
  DECLINED = 'DECLINED',
}
registerEnumType(EnrolmentOutcome, {
  name: 'EnrolmentOutcome',
  description: 'Hur deltagandet slutade. How an enrolment ended.',
  valuesMap: {
    COMPLETED: { description: 'Genomfört: the company went all the way.' },
    LEFT: { description: 'Avbröt: the company had agreed and left early.' },
    DECLINED: { description: 'Tackade nej: the company never agreed.' },
  },
});

export enum EnrolmentCloseReason {
  COMPANY_SHORT_OF_TIME = 'COMPANY_SHORT_OF_TIME',
  COMPANY_SHORT_OF_MONEY = 'COMPANY_SHORT_OF_MONEY',
  COMPANY_HAS_OTHER_PRIORITIES = 'COMPANY_HAS_OTHER_PRIORITIES',
  COMPANY_GETS_SUPPORT_ELSEWHERE = 'COMPANY_GETS_SUPPORT_ELSEWHERE',
  COMPANY_SOLD_OR_MERGED = 'COMPANY_SOLD_OR_MERGED',
  COMPANY_CEASED = 'COMPANY_CEASED',
  COMPANY_NOT_REACHED = 'COMPANY_NOT_REACHED',
  NOT_ELIGIBLE = 'NOT_ELIGIBLE',
  OFFER_DOES_NOT_FIT = 'OFFER_DOES_NOT_FIT',
  NO_COACH_AVAILABLE = 'NO_COACH_AVAILABLE',
  PROJECT_ENDED = 'PROJECT_ENDED',
  OTHER = 'OTHER',
}
registerEnumType(EnrolmentCloseReason, {
  name: 'EnrolmentCloseReason',
  description: 'Skäl till att ett företag väntar eller slutar. Why a company waits or ends.',
  valuesMap: {
    COMPANY_SHORT_OF_TIME: { description: 'Företaget har inte tid.' },
    COMPANY_SHORT_OF_MONEY: { description: 'Företaget har inte råd.' },
    COMPANY_HAS_OTHER_PRIORITIES: { description: 'Företaget behöver göra annat först.' },
    COMPANY_GETS_SUPPORT_ELSEWHERE: { description: 'Företaget får hjälp på annat håll.' },
    COMPANY_SOLD_OR_MERGED: { description: 'Företaget är sålt eller gått ihop med ett annat.' },
    COMPANY_CEASED: { description: 'Företaget har upphört eller gått i konkurs.' },
    COMPANY_NOT_REACHED: { description: 'Företaget går inte att nå.' },
    NOT_ELIGIBLE: { description: 'Företaget får inte vara med enligt projektets regler.' },
    OFFER_DOES_NOT_FIT: { description: 'Det projektet erbjuder passar inte företaget.' },
    NO_COACH_AVAILABLE: { description: 'Ingen industriutvecklare hade tid.' },
    PROJECT_ENDED: { description: 'Projektet tog slut.' },
    OTHER: { description: 'Något annat: said in the note.' },
  },
});

// The words an assessment is told with: its kind, who answered, what was answered, and what a second pair of eyes said.
import { registerEnumType } from '@nestjs/graphql';

export enum AssessmentKind {
  BASELINE = 'BASELINE',
  FOLLOW_UP = 'FOLLOW_UP',
  FINAL = 'FINAL',
}
registerEnumType(AssessmentKind, {
  name: 'AssessmentKind',
  description: 'Slag av mätning. What kind of assessment.',
  valuesMap: {
    BASELINE: { description: 'Startmätning: where the company stood before.' },
    FOLLOW_UP: { description: 'Uppföljande mätning: where it stands on the way.' },
    FINAL: { description: 'Slutmätning: where it stood at the end.' },
  },
});

export enum AnsweredBy {
  COACH = 'COACH',
  COMPANY = 'COMPANY',
  RESPONDENT = 'RESPONDENT',
  AGREED = 'AGREED',
}
registerEnumType(AnsweredBy, {
  name: 'AnsweredBy',
  description: 'Vems bild. Whose picture an answer is: all are kept, and none overwrites another.',
  valuesMap: {
    COACH: { description: 'Coachens bild. The coach’s; it counts where nothing is agreed.' },
    COMPANY: { description: 'Företagets bild. The company’s, as it was said at the table.' },
    RESPONDENT: { description: 'Den svarandes bild. One respondent’s, by a link.' },
    AGREED: { description: 'Det man enades om. What both agreed on; it counts before the coach’s.' },
  },
});

export enum AnswerValue {
  YES = 'YES',
  NO = 'NO',
  NOT_RELEVANT = 'NOT_RELEVANT',
  DONT_KNOW = 'DONT_KNOW',
}
registerEnumType(AnswerValue, {
  name: 'AnswerValue',
  description: 'Svar på ett kriterium. What is answered to a criterion.',
  valuesMap: {
    YES: { description: 'Ja: it is so.' },
    NO: { description: 'Nej: it is not so.' },
    NOT_RELEVANT: { description: 'Ej relevant: left out of every count.' },
    DONT_KNOW: { description: 'Vet inte: never met and never a no.' },
  },
});

export enum AssessmentState {
  DRAFT = 'DRAFT',
  SIGNED_OFF = 'SIGNED_OFF',
  DISCARDED = 'DISCARDED',
}
registerEnumType(AssessmentState, {
  name: 'AssessmentState',
  description: 'Läge för en mätning. How far an assessment has come.',
  valuesMap: {
    DRAFT: { description: 'Pågår: answers are taken.' },
    SIGNED_OFF: { description: 'Fastställd: it never changes any more.' },
    DISCARDED: { description: 'Kasserad: nothing came of it.' },
  },
});

export enum ReviewVerdict {
  AGREES = 'AGREES',
  QUESTIONS = 'QUESTIONS',
}
registerEnumType(ReviewVerdict, {
  name: 'ReviewVerdict',
  description: 'Den andra bedömarens omdöme. What a second pair of eyes says.',
  valuesMap: {
    AGREES: { description: 'Håller med. It is as it says.' },
    QUESTIONS: { description: 'Ifrågasätter. It should be looked at again, and revised where it is wrong.' },
  },
});

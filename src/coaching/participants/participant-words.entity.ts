// The words a participant is described with; each that tells of a person may be left unanswered with PREFER_NOT_TO_SAY.
import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';

export enum Gender {
  WOMAN = 'WOMAN',
  MAN = 'MAN',
  OTHER = 'OTHER',
  PREFER_NOT_TO_SAY = 'PREFER_NOT_TO_SAY',
}
registerEnumType(Gender, {
  name: 'Gender',
  description: 'Kön, som deltagaren själv anger det. Gender, as the participant tells it.',
  valuesMap: {
    WOMAN: { description: 'Kvinna. Woman.' },
    MAN: { description: 'Man. Man.' },
    OTHER: { description: 'Annat. Neither.' },
    PREFER_NOT_TO_SAY: { description: 'Vill inte svara. Asked, and left unanswered.' },
  },
});

export enum EmploymentSituation {
  EMPLOYED = 'EMPLOYED',
  AT_RISK_OF_REDUNDANCY = 'AT_RISK_OF_REDUNDANCY',
  FURLOUGHED = 'FURLOUGHED',
  PREFER_NOT_TO_SAY = 'PREFER_NOT_TO_SAY',
}
registerEnumType(EmploymentSituation, {
  name: 'EmploymentSituation',
  description: 'Sysselsättning. How a participant stands at work.',
  valuesMap: {
    EMPLOYED: { description: 'Anställd eller egenföretagare. Employed, or self-employed.' },
    AT_RISK_OF_REDUNDANCY: { description: 'Varslad. At risk of redundancy.' },
    FURLOUGHED: { description: 'Permitterad eller korttidsarbetande. Furloughed.' },
    PREFER_NOT_TO_SAY: { description: 'Vill inte svara. Asked, and left unanswered.' },
  },
});

export enum EducationLevel {
  BELOW_UPPER_SECONDARY = 'BELOW_UPPER_SECONDARY',
  UPPER_SECONDARY = 'UPPER_SECONDARY',
  HIGHER = 'HIGHER',
  PREFER_NOT_TO_SAY = 'PREFER_NOT_TO_SAY',
}
registerEnumType(EducationLevel, {
  name: 'EducationLevel',
  description: 'Högsta utbildning. The highest education; asked only where the funder asks.',
  valuesMap: {
    BELOW_UPPER_SECONDARY: { description: 'Grundskola eller mindre (ISCED 0–2). Compulsory school or less.' },
    UPPER_SECONDARY: { description: 'Gymnasium eller eftergymnasial yrkesutbildning (ISCED 3–4). Upper secondary.' },
    HIGHER: { description: 'Högskola eller yrkeshögskola (ISCED 5–8). Higher education.' },
    PREFER_NOT_TO_SAY: { description: 'Vill inte svara. Asked, and left unanswered.' },
  },
});

export enum ParticipantBackground {
  FOREIGN_BACKGROUND = 'FOREIGN_BACKGROUND',
  THIRD_COUNTRY_NATIONAL = 'THIRD_COUNTRY_NATIONAL',
  MINORITY = 'MINORITY',
  DISABILITY = 'DISABILITY',
  NONE_OF_THESE = 'NONE_OF_THESE',
  PREFER_NOT_TO_SAY = 'PREFER_NOT_TO_SAY',
}
registerEnumType(ParticipantBackground, {
  name: 'ParticipantBackground',
  description: 'Bakgrund. What a funder may ask of the background; asked only where it does.',
  valuesMap: {
    FOREIGN_BACKGROUND: { description: 'Utländsk bakgrund. Foreign background.' },
    THIRD_COUNTRY_NATIONAL: { description: 'Medborgare utanför EU. Citizen of a country outside the Union.' },
    MINORITY: { description: 'Minoritet. Of a minority.' },
    DISABILITY: { description: 'Funktionsnedsättning. With a disability.' },
    NONE_OF_THESE: { description: 'Inget av detta. None of these.' },
    PREFER_NOT_TO_SAY: { description: 'Vill inte svara. Asked, and left unanswered.' },
  },
});

export enum CountsAs {
  PERSON = 'PERSON',
  COMPANY = 'COMPANY',
}
registerEnumType(CountsAs, {
  name: 'CountsAs',
  description: 'Räknas som. Whether somebody counts as a person (EECO05) or through the company (EECO19), never both.',
  valuesMap: {
    PERSON: { description: 'Person: the individual is whom the project is for.' },
    COMPANY: { description: 'Via företaget: the company is, and this person is nobody of the persons.' },
  },
});

export enum ParticipantFact {
  GENDER = 'GENDER',
  BIRTH_YEAR = 'BIRTH_YEAR',
  SITUATION = 'SITUATION',
  EDUCATION = 'EDUCATION',
  BACKGROUND = 'BACKGROUND',
}
registerEnumType(ParticipantFact, {
  name: 'ParticipantFact',
  description: 'En uppgift som räkningen till finansiären behöver. A fact that the count for the funder needs.',
  valuesMap: {
    GENDER: { description: 'Kön. Gender.' },
    BIRTH_YEAR: { description: 'Födelseår. Year of birth.' },
    SITUATION: { description: 'Sysselsättning. Employment situation.' },
    EDUCATION: { description: 'Utbildning, där den efterfrågas. Education, where it is asked for.' },
    BACKGROUND: { description: 'Bakgrund, där den efterfrågas. Background, where it is asked for.' },
  },
});

@ObjectType({ description: 'Sysselsättning från en dag. How a participant stands at work from a day on.' })
export class DatedSituation {
  @Field(() => DayScalar, { description: 'From this day.' })
  fromOn: Day;

  @Field(() => EmploymentSituation, { description: 'How things are from then on.' })
  situation: EmploymentSituation;
}

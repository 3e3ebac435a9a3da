// The words that training needs are told with, and what is refused of them.
import { registerEnumType } from '@nestjs/graphql';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { NeedClarity, NeedState } from './training-need.rules.js';

export enum NeedUrgency {
  NOW = 'NOW',
  WITHIN_A_YEAR = 'WITHIN_A_YEAR',
  LATER = 'LATER',
}
registerEnumType(NeedUrgency, {
  name: 'NeedUrgency',
  description: 'Hur bråttom det är. How urgent a training need is.',
  valuesMap: {
    NOW: { description: 'Nu: production suffers without it.' },
    WITHIN_A_YEAR: { description: 'Inom ett år. Within a year.' },
    LATER: { description: 'Senare. Later.' },
  },
});

export enum NeedSource {
  STUDY = 'STUDY',
  COMPANY = 'COMPANY',
  COACH = 'COACH',
}
registerEnumType(NeedSource, {
  name: 'NeedSource',
  description: 'Varifrån behovet är känt. Where a training need is known from.',
  valuesMap: {
    STUDY: { description: 'En studie. A study shows it.' },
    COMPANY: { description: 'Företaget. The company says so itself.' },
    COACH: { description: 'Coachen. The coach has seen it.' },
  },
});

registerEnumType(NeedClarity, {
  name: 'NeedClarity',
  description: 'Hur tydligt behovet är. How clearly a training need is defined.',
  valuesMap: {
    CLEAR: { description: 'Tydligt: the skill and the level wanted are known.' },
    UNCLEAR: { description: 'Otydligt: the skill is known, how much of it is not.' },
    NOT_YET_DEFINED: { description: 'Ännu inte definierat: something is needed, and nobody has said what.' },
  },
});

registerEnumType(NeedState, {
  name: 'NeedState',
  description: 'Var behovet står. Where a training need stands, worked out from what was done.',
  valuesMap: {
    OPEN: { description: 'Öppet: nothing is found for it yet.' },
    MATCHED: { description: 'Matchat: an activity or a provider is found, and nobody has been there yet.' },
    PARTLY_MET: { description: 'Delvis mött: fewer people have been there than need it.' },
    MET: { description: 'Mött: as many as need it have been there, or somebody has said so.' },
    WITHDRAWN: { description: 'Tillbakataget. Withdrawn.' },
  },
});

export const trainingNeedRefusals = refusals({
  TRAINING_NEED_SAYS_NOTHING: {
    sv: 'Säg vad som behövs: välj en kompetens ur ordlistan eller skriv med egna ord.',
    en: 'Say what is needed: choose a skill from the word list, or write it in your own words.',
  },
  TRAINING_NEED_CLEAR_WITHOUT_SKILL: {
    sv: 'Ett tydligt behov har en kompetens ur ordlistan, så att det kan räknas ihop med andras.',
    en: 'A clear need names a skill from the word list, so that it can be gathered with those of others.',
  },
  TRAINING_NEED_LEVEL_NOT_HIGHER: {
    sv: 'Önskad nivå är {wanted} och nivån i dag {now}. Ett behov är en högre nivå än dagens.',
    en: 'The level wanted is {wanted} and that of today {now}. A need is a higher level than today’s.',
  },
  TRAINING_NEED_STUDY_MISSING: {
    sv: 'Säg vilken studie som visar behovet, eller en annan källa.',
    en: 'Say which study shows the need, or another source.',
  },
  TRAINING_NEED_FUNCTION_OF_OTHER_PROJECT: {
    sv: 'Den kritiska funktionen hör till ett annat projekt.',
    en: 'The critical function belongs to another project.',
  },
  TRAINING_NEED_ACTIVITY_OF_OTHER_PROJECT: {
    sv: 'Aktiviteten är inte öppen för människor i behovets projekt.',
    en: 'The activity is not open to people of the need’s project.',
  },
  TRAINING_NEED_ALREADY_MATCHED: {
    sv: 'Behovet är redan matchat mot aktiviteten.',
    en: 'The need is already matched to the activity.',
  },
  TRAINING_NEED_WITHDRAWN: {
    sv: 'Behovet är tillbakataget sedan {since}.',
    en: 'The need was withdrawn on {since}.',
  },
  TRAINING_NEED_ALREADY_MET: {
    sv: 'Behovet är mött sedan {since}.',
    en: 'The need was met on {since}.',
  },
  TRAINING_NEED_NOT_ENDED: {
    sv: 'Behovet är varken tillbakataget eller mött för hand, så det finns inget att öppna igen.',
    en: 'The need is neither withdrawn nor met by hand, so there is nothing to open again.',
  },
  TRAINING_NEEDS_GROUPING_NOT_FIXED: {
    sv: 'En observatör ser hela projektets behov, per kompetens, insatsområde eller part: ett i taget, så att ingen summa avslöjar en annan.',
    en: 'An observer sees the needs of the whole project, by skill, insatsområde or partner: one at a time, so that no sum reveals another.',
  },
  TRAINING_NEED_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
});

violation('training_need_match_uq', () =>
  trainingNeedRefusals.TRAINING_NEED_ALREADY_MATCHED({ field: 'input.activityId' }),
);

// The words that warnings are told with.
import { registerEnumType } from '@nestjs/graphql';

export enum WarningCode {
  FORECAST_MISSES = 'FORECAST_MISSES',
  BEHIND_PLAN = 'BEHIND_PLAN',
  AREA_BELOW_HALF_PLAN = 'AREA_BELOW_HALF_PLAN',
  PARTNER_SILENT = 'PARTNER_SILENT',
  SHORT_OF_TIME = 'SHORT_OF_TIME',
  COMPANY_WAITS_FOR_SECOND_VISIT = 'COMPANY_WAITS_FOR_SECOND_VISIT',
  STAFF_CHANGE = 'STAFF_CHANGE',
  CLAIM_UNANSWERED = 'CLAIM_UNANSWERED',
  SESSION_UNREPORTED = 'SESSION_UNREPORTED',
  PARTICIPANTS_INCOMPLETE = 'PARTICIPANTS_INCOMPLETE',
}
registerEnumType(WarningCode, {
  name: 'WarningCode',
  description: 'Vad en varning gäller. What a warning is about.',
  valuesMap: {
    FORECAST_MISSES: { description: 'Prognosen når inte målet: even its upper end is below what was promised.' },
    BEHIND_PLAN: { description: 'Efter plan: fewer than the plan asks for by today.' },
    AREA_BELOW_HALF_PLAN: { description: 'Ett insatsområde under en del av planen, hälften om inget annat sägs.' },
    PARTNER_SILENT: { description: 'Tyst part: a partner that coaches has logged no session for so many days.' },
    SHORT_OF_TIME: { description: 'Företag utan tid: declined, left or want to wait because they have no time.' },
    COMPANY_WAITS_FOR_SECOND_VISIT: { description: 'Väntar på andra besöket: met once, so many days ago.' },
    STAFF_CHANGE: { description: 'Personbyte: people who joined or left the project in the last so many days.' },
    CLAIM_UNANSWERED: { description: 'Obesvarad ansökan om utbetalning: submitted so many days ago.' },
    SESSION_UNREPORTED: {
      description: 'Ologgat tillfälle: planned for a day so many days ago, neither logged nor cancelled.',
    },
    PARTICIPANTS_INCOMPLETE: {
      description: 'Deltagaruppgifter saknas: what the funder needs before counting somebody.',
    },
  },
});

export enum WarningLevel {
  NOTICE = 'NOTICE',
  DECISION = 'DECISION',
}
registerEnumType(WarningLevel, {
  name: 'WarningLevel',
  description: 'Hur mycket en varning väger. How much a warning weighs.',
  valuesMap: {
    NOTICE: { description: 'Håll ögonen på: worth an eye.' },
    DECISION: { description: 'Behöver beslut: somebody must decide what to do.' },
  },
});

export enum WarningUnit {
  COUNT = 'COUNT',
  PERCENT = 'PERCENT',
}
registerEnumType(WarningUnit, {
  name: 'WarningUnit',
  description: 'I vad en regel mäter. In what a rule measures.',
  valuesMap: {
    COUNT: { description: 'Antal: how many there are.' },
    PERCENT: { description: 'Andel: their share in whole percent.' },
  },
});

export enum WarningLimitUnit {
  DAYS = 'DAYS',
  PERCENT = 'PERCENT',
}
registerEnumType(WarningLimitUnit, {
  name: 'WarningLimitUnit',
  description: 'Vad som gör att något räknas. What makes something count.',
  valuesMap: {
    DAYS: { description: 'Dagar: so many days.' },
    PERCENT: { description: 'Procent av planen: below such a share of the plan.' },
  },
});

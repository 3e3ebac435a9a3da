// The words a coaching session is told with: how it was held, where it stands, and what keeps it out of the report.
import { registerEnumType } from '@nestjs/graphql';

export enum SessionMode {
  ON_SITE = 'ON_SITE',
  VIDEO = 'VIDEO',
  PHONE = 'PHONE',
  AT_CENTRE = 'AT_CENTRE',
}
registerEnumType(SessionMode, {
  name: 'SessionMode',
  description: 'Sätt. How a session was held.',
  valuesMap: {
    ON_SITE: { description: 'På plats hos företaget. At the company.' },
    VIDEO: { description: 'Video.' },
    PHONE: { description: 'Telefon. Phone.' },
    AT_CENTRE: { description: 'I centret eller testbädden. At the centre or test bed.' },
  },
});

export enum SessionState {
  PLANNED = 'PLANNED',
  LOGGED = 'LOGGED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(SessionState, {
  name: 'SessionState',
  description: 'Var tillfället står. Where a session stands, worked out from its dates.',
  valuesMap: {
    PLANNED: { description: 'Planerat: still to be held, or held and not yet logged.' },
    LOGGED: { description: 'Loggat: held.' },
    CANCELLED: { description: 'Inställt eller borttaget ur räkningen. Cancelled.' },
  },
});

export enum ReportableReason {
  BEFORE_PROJECT_START = 'BEFORE_PROJECT_START',
  AFTER_PROJECT_END = 'AFTER_PROJECT_END',
  BEFORE_AGREEMENT = 'BEFORE_AGREEMENT',
  AFTER_ENROLMENT_CLOSED = 'AFTER_ENROLMENT_CLOSED',
  OVER_A_YEAR_OLD = 'OVER_A_YEAR_OLD',
  OVER_DAY_LIMIT = 'OVER_DAY_LIMIT',
}
registerEnumType(ReportableReason, {
  name: 'ReportableReason',
  description: 'Vad som gör att ett tillfälle inte räknas. What keeps a session from being reportable.',
  valuesMap: {
    BEFORE_PROJECT_START: { description: 'Före projektets start. Before the project’s first day.' },
    AFTER_PROJECT_END: { description: 'Efter projektets slut. After the project’s last day.' },
    BEFORE_AGREEMENT: { description: 'Före överenskommelsen med företaget. Before the company had agreed.' },
    AFTER_ENROLMENT_CLOSED: { description: 'Efter att deltagandet avslutades. After the enrolment’s last day.' },
    OVER_A_YEAR_OLD: { description: 'Loggat mer än ett år efteråt. Logged more than a year afterwards.' },
    OVER_DAY_LIMIT: { description: 'Över finansiärens gräns för en arbetsdag. Over the funder’s limit for a day.' },
  },
});

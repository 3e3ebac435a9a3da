// The words a project is told with: who takes part as what, which funds pay, and how it may end before its time.
import { registerEnumType } from '@nestjs/graphql';

export enum PartnerRole {
  OWNER = 'OWNER',
  COORDINATOR = 'COORDINATOR',
  PARTNER = 'PARTNER',
}
registerEnumType(PartnerRole, {
  name: 'PartnerRole',
  description: 'Vad en organisation är i ett projekt. What an organisation is in a project.',
  valuesMap: {
    OWNER: { description: 'Projektägare: answers for the project to the funder.' },
    COORDINATOR: { description: 'Koordinator: holds it together where nobody owns it.' },
    PARTNER: { description: 'Samverkanspart: takes part with a responsibility of its own.' },
  },
});

export enum Fund {
  ERDF = 'ERDF',
  JTF = 'JTF',
  ESF = 'ESF',
  REACT_EU = 'REACT_EU',
}
registerEnumType(Fund, {
  name: 'Fund',
  description: 'Fond. A fund of the European Union.',
  valuesMap: {
    ERDF: { description: 'ERUF, Europeiska regionala utvecklingsfonden. The European Regional Development Fund.' },
    JTF: { description: 'FRO, Fonden för en rättvis omställning. The Just Transition Fund.' },
    ESF: { description: 'ESF, Europeiska socialfonden. The European Social Fund.' },
    REACT_EU: { description: 'REACT-EU. The recovery assistance added to the funds of 2014–2020.' },
  },
});

export enum Currency {
  SEK = 'SEK',
}
registerEnumType(Currency, {
  name: 'Currency',
  description: 'Valuta. The currency of an amount.',
  valuesMap: { SEK: { description: 'Svenska kronor, i ören. Swedish kronor, in öre.' } },
});

export enum EarlyEndOutcome {
  DESIRED_RESULTS_NOT_REACHED = 'DESIRED_RESULTS_NOT_REACHED',
}
registerEnumType(EarlyEndOutcome, {
  name: 'EarlyEndOutcome',
  description: 'Hur det hade gått när projektet avslutades i förtid. How far a project had come when it ended early.',
  valuesMap: { DESIRED_RESULTS_NOT_REACHED: { description: 'Önskade resultat nåddes inte.' } },
});

export enum EarlyEndReason {
  ORGANISATIONAL_CHANGE = 'ORGANISATIONAL_CHANGE',
  SLOW_PAYOUTS = 'SLOW_PAYOUTS',
  EXTERNAL_FACTORS = 'EXTERNAL_FACTORS',
  COMPANIES_SHORT_OF_TIME = 'COMPANIES_SHORT_OF_TIME',
}
registerEnumType(EarlyEndReason, {
  name: 'EarlyEndReason',
  description: 'Skäl till att ett projekt avslutades i förtid. Why a project ended early.',
  valuesMap: {
    ORGANISATIONAL_CHANGE: { description: 'Förändringar i organisationen.' },
    SLOW_PAYOUTS: { description: 'Långsamma utbetalningar.' },
    EXTERNAL_FACTORS: { description: 'Omständigheter utanför projektet.' },
    COMPANIES_SHORT_OF_TIME: { description: 'Företagen hade inte tid.' },
  },
});

export enum ShortOfTimeCause {
  COMPANIES_AT_FULL_CAPACITY = 'COMPANIES_AT_FULL_CAPACITY',
}
registerEnumType(ShortOfTimeCause, {
  name: 'ShortOfTimeCause',
  description: 'Varför företagen inte hade tid. Why the companies were short of time.',
  valuesMap: { COMPANIES_AT_FULL_CAPACITY: { description: 'De hade fullt upp med sin produktion.' } },
});

export enum ParticipantQuestion {
  EDUCATION = 'EDUCATION',
  BACKGROUND = 'BACKGROUND',
}
registerEnumType(ParticipantQuestion, {
  name: 'ParticipantQuestion',
  description: 'Vad finansiären frågar om deltagare utöver det vanliga. What a funder asks of participants besides.',
  valuesMap: {
    EDUCATION: { description: 'Utbildning. Their education.' },
    BACKGROUND: { description: 'Bakgrund. Their background.' },
  },
});

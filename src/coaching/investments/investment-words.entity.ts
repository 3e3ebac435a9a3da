// The words that large investments are told with, and what is refused of them.
import { registerEnumType } from '@nestjs/graphql';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export enum InvestmentMatchOutcome {
  PROPOSED = 'PROPOSED',
  INTRODUCED = 'INTRODUCED',
  OFFERED = 'OFFERED',
  DELIVERS = 'DELIVERS',
  NOT_TAKEN_UP = 'NOT_TAKEN_UP',
}
registerEnumType(InvestmentMatchOutcome, {
  name: 'InvestmentMatchOutcome',
  description: 'Vad som blev av att ett företag matchades mot ett behov. What came of matching a company to a need.',
  valuesMap: {
    PROPOSED: { description: 'Föreslaget: the company could deliver, and nobody has asked yet.' },
    INTRODUCED: { description: 'Presenterat. The two have been introduced to each other.' },
    OFFERED: { description: 'Har lämnat offert. The company has made an offer.' },
    DELIVERS: { description: 'Levererar. The company delivers.' },
    NOT_TAKEN_UP: { description: 'Blev inget. Nothing came of it.' },
  },
});

export const investmentRefusals = refusals({
  INVESTMENT_ENDED: {
    sv: 'Investeringen är avslutad sedan {since}.',
    en: 'The investment ended on {since}.',
  },
  INVESTMENT_NEED_WITHDRAWN: {
    sv: 'Behovet är tillbakataget sedan {since}.',
    en: 'The need was withdrawn on {since}.',
  },
  INVESTMENT_STEP_WITHOUT_AREA: {
    sv: 'Ett lägsta steg behöver ett insatsområde, och tvärtom.',
    en: 'A lowest step needs an insatsområde, and the other way round.',
  },
  INVESTMENT_ALREADY_MATCHED: {
    sv: 'Företaget är redan matchat mot behovet. Skriv in vad som blev av det i stället.',
    en: 'The company is already matched to the need. Report what came of it instead.',
  },
  INVESTMENT_MATCH_WITHDRAWN: {
    sv: 'Matchningen är tillbakatagen sedan {since}.',
    en: 'The match was withdrawn on {since}.',
  },
  INVESTMENT_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
});

violation('investment_match_uq', () => investmentRefusals.INVESTMENT_ALREADY_MATCHED({ field: 'input.companyId' }));

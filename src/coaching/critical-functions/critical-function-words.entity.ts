// The words that critical functions are told with, and what is refused of them.
import { registerEnumType } from '@nestjs/graphql';
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';
import { Vulnerability } from './vulnerability.rules.js';

export enum CriticalFunctionState {
  DRAFT = 'DRAFT',
  AGREED = 'AGREED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CriticalFunctionState, {
  name: 'CriticalFunctionState',
  description: 'Var en kritisk funktion står. Where a critical function stands, worked out from its days.',
  valuesMap: {
    DRAFT: { description: 'Utkast. Identified, not agreed on yet.' },
    AGREED: { description: 'Överenskommen. Agreed on.' },
    WITHDRAWN: { description: 'Tillbakatagen. Withdrawn.' },
  },
});

registerEnumType(Vulnerability, {
  name: 'Vulnerability',
  description: 'Sårbarhet i en funktion på ett företag. What makes a function at a company vulnerable.',
  valuesMap: {
    NO_HOLDER: { description: 'Ingen kan den. Nobody at the company holds it.' },
    ONE_HOLDER: { description: 'En enda kan den. One person alone holds it.' },
    RETIREMENT: { description: 'Pension. Somebody who holds it retires within five years.' },
  },
});

export const criticalFunctionRefusals = refusals({
  CRITICAL_FUNCTION_ALREADY_AGREED: {
    sv: 'Den kritiska funktionen är överenskommen sedan {since}.',
    en: 'The critical function was agreed on {since}.',
  },
  CRITICAL_FUNCTION_WITHDRAWN: {
    sv: 'Den kritiska funktionen är tillbakatagen sedan {since}.',
    en: 'The critical function was withdrawn on {since}.',
  },
  CRITICAL_FUNCTION_ALREADY_LINKED: {
    sv: 'Företaget är redan kopplat till den kritiska funktionen. Ändra kopplingen i stället.',
    en: 'The company is already linked to the critical function. Amend that link instead.',
  },
  COMPANY_FUNCTION_ENDED: {
    sv: 'Kopplingen är avslutad sedan {since}.',
    en: 'The link ended on {since}.',
  },
  CRITICAL_FUNCTION_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
});

violation('company_function_uq', () =>
  criticalFunctionRefusals.CRITICAL_FUNCTION_ALREADY_LINKED({ field: 'input.companyId' }),
);

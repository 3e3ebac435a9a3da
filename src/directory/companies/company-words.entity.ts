// The words that companies are described with, as enums of the API.
import { registerEnumType } from '@nestjs/graphql';
import { AreaKind } from './geography.js';
import { LEGAL_FORM_NAMES, LegalForm } from './organisation-number.rules.js';
import { SIZE_CLASS_NAMES, SizeClass } from './size-class.rules.js';
import { SniVersion } from './sni.rules.js';

/** Where in the supply chain a company stands; it may stand in several places. */
export enum SupplyChainRole {
  OEM = 'OEM',
  DIRECT_SUPPLIER = 'DIRECT_SUPPLIER',
  SUB_SUPPLIER = 'SUB_SUPPLIER',
}

/** Descriptions from names in both languages. */
function described<Word extends string>(names: Readonly<Record<Word, { sv: string; en: string }>>): object {
  const entries = Object.entries<{ sv: string; en: string }>(names);
  return Object.fromEntries(entries.map(([word, { sv, en }]) => [word, { description: `${sv}. ${en}.` }]));
}

registerEnumType(SupplyChainRole, {
  name: 'SupplyChainRole',
  description: 'Roll i leverantörskedjan. Where in the supply chain a company stands.',
  valuesMap: {
    OEM: { description: 'Tillverkar slutprodukten. Makes the final product.' },
    DIRECT_SUPPLIER: { description: 'Direktleverantör. Delivers to the maker of the final product.' },
    SUB_SUPPLIER: { description: 'Underleverantör. Delivers to a supplier.' },
  },
});

registerEnumType(LegalForm, {
  name: 'LegalForm',
  description: 'Juridisk form, så långt organisationsnumret säger den. Legal form as far as the number tells it.',
  valuesMap: described(LEGAL_FORM_NAMES),
});

registerEnumType(SizeClass, {
  name: 'SizeClass',
  description: 'Storleksklass enligt EU:s definition. Size class by the EU definition (Recommendation 2003/361/EC).',
  valuesMap: described(SIZE_CLASS_NAMES),
});

registerEnumType(SniVersion, {
  name: 'SniVersion',
  description: 'SNI-version. The standard that an SNI code is read in.',
  valuesMap: {
    SNI_2007: { description: 'SNI 2007, som följer NACE Rev. 2. Follows NACE Rev. 2.' },
    SNI_2025: { description: 'SNI 2025, som följer NACE Rev. 2.1. Follows NACE Rev. 2.1.' },
  },
});

registerEnumType(AreaKind, {
  name: 'AreaKind',
  description: 'Slag av område. What kind of area it is.',
  valuesMap: {
    COUNTRY: { description: 'Hela landet. The whole country.' },
    NUTS_2: { description: 'Riksområde. NUTS 2 region.' },
    NUTS_3: { description: 'Län som NUTS 3-region. County as a NUTS 3 region.' },
    COUNTY: { description: 'Län. County.' },
    NAMED_AREA: { description: 'Område med eget namn, som ett kommunalförbund. An area with a name of its own.' },
    MUNICIPALITY: { description: 'Kommun. Municipality.' },
  },
});

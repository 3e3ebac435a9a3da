// What networks are refused for.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export const networkRefusals = refusals({
  NETWORK_ENDED: {
    sv: 'Nätverket upphörde {since}.',
    en: 'The network ended on {since}.',
  },
  NETWORK_ENDS_BEFORE_START: {
    sv: 'Nätverket började {startedOn}; det kan inte upphöra tidigare.',
    en: 'The network began on {startedOn}; it cannot end earlier.',
  },
  NETWORK_MEMBER_ALREADY: {
    sv: 'Den är redan med i nätverket.',
    en: 'That one is already in the network.',
  },
  NETWORK_MEMBER_LEFT: {
    sv: 'Den lämnade nätverket {since}.',
    en: 'That one left the network on {since}.',
  },
  NETWORK_MEMBER_LEFT_BEFORE: {
    sv: 'Den kom med {joinedOn} och kan inte ha lämnat tidigare.',
    en: 'That one joined on {joinedOn} and cannot have left earlier.',
  },
  NETWORK_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
});

violation('network_member_company_uq', () => networkRefusals.NETWORK_MEMBER_ALREADY({ field: 'input.companyId' }));
violation('network_member_contact_uq', () => networkRefusals.NETWORK_MEMBER_ALREADY({ field: 'input.contactId' }));
violation('network_member_body_uq', () => networkRefusals.NETWORK_MEMBER_ALREADY({ field: 'input.bodyId' }));

// What cannot be done with projects, and why.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export const projectRefusals = refusals({
  PROJECT_CODE_TAKEN: {
    sv: 'Det finns redan ett projekt med den koden.',
    en: 'There is already a project with that code.',
  },
  PROJECT_ENDS_BEFORE_START: {
    sv: 'Projektet slutar {end}, före starten {start}.',
    en: 'The project ends on {end}, before it starts on {start}.',
  },
  PROJECT_ALREADY_ENDED: {
    sv: 'Projektet avslutades redan {since}.',
    en: 'The project already ended on {since}.',
  },
  PROJECT_END_IN_FUTURE: {
    sv: '{on} har inte varit än. Avsluta projektet på dess sista dag eller senare.',
    en: '{on} has not come yet. End the project on its last day or later.',
  },
  PROJECT_LEAD_TAKEN: {
    sv: 'Ett projekt har en ägare eller en koordinator, inte flera.',
    en: 'A project has one owner or one coordinator, not several.',
  },
  PROJECT_PARTNER_TWICE: {
    sv: 'Organisationen är redan part i projektet.',
    en: 'The organisation already is a partner in the project.',
  },
  PROJECT_PARTNER_LEFT: {
    sv: 'Parten lämnade projektet {since}.',
    en: 'The partner left the project on {since}.',
  },
  PROJECT_PREDECESSOR_UNNAMED: {
    sv: 'En föregångare har ett namn, ett projekt eller en anmärkning.',
    en: 'A predecessor has a name, a project or a note.',
  },
  PROJECT_FUNDING_UNNAMED: {
    sv: 'En finansieringskälla har en finansiär eller någon som beslutar.',
    en: 'A source of funding has a funder or somebody who decides.',
  },
  PHASE_CODE_TWICE: {
    sv: 'Två faser har samma kod.',
    en: 'Two phases have the same code.',
  },
  COUNTY_UNKNOWN: {
    sv: 'Minst en kod är inget läns. Ett län har två siffror.',
    en: 'At least one code is no county’s. A county has two digits.',
  },
});

violation('project_code_uq', () => projectRefusals.PROJECT_CODE_TAKEN({ field: 'input.code' }));
violation('project_partner_organisation_uq', () =>
  projectRefusals.PROJECT_PARTNER_TWICE({ field: 'input.organisationId' }),
);
violation('phase_code_uq', () => projectRefusals.PHASE_CODE_TWICE({ field: 'input.phases' }));

// What cannot be done with areas and their staircases, and why.
import { violation } from '#platform/database/violations.js';
import { refusals } from '#platform/errors.js';

export const staircaseRefusals = refusals({
  STAIRCASE_PUBLISHED: {
    sv: 'Version {number} publicerades {since} och ändras inte mer. Skriv en ny version i stället.',
    en: 'Version {number} was published on {since} and does not change any more. Write a new version instead.',
  },
  STAIRCASE_DRAFT_EXISTS: {
    sv: 'Trappan har redan ett utkast, version {number}. Skriv om det eller publicera det först.',
    en: 'The staircase already has a draft, version {number}. Rewrite or publish it first.',
  },
  STAIRCASE_NOT_PUBLISHED: {
    sv: 'Trappan har ingen publicerad version att utgå från.',
    en: 'The staircase has no published version to start from.',
  },
  STAIRCASE_STEPS_BROKEN: {
    sv: 'Stegen ska vara numrerade 1, 2, 3 … utan hopp, och minst två.',
    en: 'The steps are numbered 1, 2, 3 … without a gap, and at least two.',
  },
  STAIRCASE_CRITERION_TWICE: {
    sv: 'Kriteriet {code} finns två gånger i trappan.',
    en: 'The criterion {code} stands twice in the staircase.',
  },
  INSATSOMRADE_CODE_TAKEN: {
    sv: 'Det finns redan ett insatsområde med den koden.',
    en: 'There is already an area with that code.',
  },
  INSATSOMRADE_RETIRED: {
    sv: 'Insatsområdet togs ur bruk {since}.',
    en: 'The area was retired on {since}.',
  },
});

violation('insatsomrade_code_uq', () => staircaseRefusals.INSATSOMRADE_CODE_TAKEN({ field: 'input.code' }));

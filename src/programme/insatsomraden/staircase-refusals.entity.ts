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
  STAIRCASE_STEP_EMPTY: {
    sv: 'Steget har inget kriterium, så alla skulle stå på det. Ge det minst ett innan trappan publiceras.',
    en: 'The step has no criterion, so everybody would stand on it. Give it at least one before publishing.',
  },
  STAIRCASE_DIMENSION_TWICE: {
    sv: 'Dimensionen {code} finns två gånger.',
    en: 'The dimension {code} stands twice.',
  },
  STAIRCASE_DIMENSION_UNKNOWN: {
    sv: 'Dimensionen {code} finns inte bland versionens dimensioner.',
    en: 'The dimension {code} is not among those of the version.',
  },
  STAIRCASE_DIMENSION_EMPTY: {
    sv: 'Dimensionen {code} har inget kriterium. Ge den ett, eller ta bort den innan trappan publiceras.',
    en: 'The dimension {code} has no criterion. Give it one, or take it away before publishing.',
  },
  STAIRCASE_CRITERION_OUTSIDE: {
    sv: 'Kriteriet {code} har ingen dimension, och räknas då inte i index. Ge det en innan trappan publiceras.',
    en: 'The criterion {code} has no dimension, so the index would leave it out. Give it one before publishing.',
  },
  STAIRCASE_THEME_UNKNOWN: {
    sv: 'Grunden har inget tema med koden {code}.',
    en: 'The grund has no theme with the code {code}.',
  },
  STAIRCASE_MAPPING_FIRST: {
    sv: 'Det finns ingen tidigare publicerad version att jämföra med.',
    en: 'There is no version published before it to be compared with.',
  },
  STAIRCASE_MAPPING_EMPTY: {
    sv: 'Inget kriterium i den tidigare versionen svarar mot något i den nya. Utelämna motsvarigheterna.',
    en: 'No criterion of the former version stands for any of the new one. Leave the mapping out.',
  },
  STAIRCASE_MAPPING_UNKNOWN: {
    sv: 'Versionen har inget kriterium med koden {code}.',
    en: 'The version has no criterion with the code {code}.',
  },
  STAIRCASE_MAPPING_TWICE: {
    sv: 'Kriteriet {code} kan bara svara mot ett i den nya versionen.',
    en: 'The criterion {code} can stand for only one of the new version.',
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

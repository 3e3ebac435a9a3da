// What an assessment will not do.
import { refusals } from '#platform/errors.js';

export const assessmentRefusals = refusals({
  ASSESSMENT_SIGNED_OFF: {
    sv: 'Mätningen fastställdes {since} och ändras inte mer. Gör en ny revision i stället.',
    en: 'The assessment was signed off on {since} and does not change any more. Make a revision instead.',
  },
  ASSESSMENT_NOT_SIGNED_OFF: {
    sv: 'Mätningen är inte fastställd än.',
    en: 'The assessment is not signed off yet.',
  },
  ASSESSMENT_DISCARDED: {
    sv: 'Mätningen kasserades {since}. Påbörja en ny i stället.',
    en: 'The assessment was discarded on {since}. Begin a new one instead.',
  },
  ASSESSMENT_SITTING_OF_OTHERS: {
    sv: 'Sittningen gäller ett annat företag. Utelämna den, så blir det en ny.',
    en: 'The sitting is of another company. Leave it out, and there will be a new one.',
  },
  ASSESSMENT_REVISED: {
    sv: 'Mätningen har redan en senare revision. Utgå från den.',
    en: 'The assessment already has a later revision. Begin from that one.',
  },
  ASSESSMENT_VERSION_REQUIRED: {
    sv: 'Ange precis ett av insatsområde, grund eller version.',
    en: 'Give exactly one of area, grund or version.',
  },
  ASSESSMENT_UNPUBLISHED: {
    sv: 'Trappan är inte publicerad än, så ingen kan mätas på den.',
    en: 'The staircase is not published yet, so nobody can be assessed on it.',
  },
  ASSESSMENT_IN_FUTURE: {
    sv: '{onDay} har inte varit än.',
    en: '{onDay} has not been yet.',
  },
  ASSESSMENT_STEP_UNKNOWN: {
    sv: 'Trappan har inget steg {step}.',
    en: 'The staircase has no step {step}.',
  },
  ASSESSMENT_WANTED_BELOW_PRESENT: {
    sv: 'Företaget står på steg {present}; det önskade läget kan inte vara steg {wanted}.',
    en: 'The company stands on step {present}; step {wanted} cannot be where it wants to be.',
  },
  ASSESSMENT_CRITERION_FOREIGN: {
    sv: 'Kriteriet hör inte till den version som mäts.',
    en: 'The criterion does not belong to the version that is assessed.',
  },
  ASSESSMENT_ANSWER_TWICE: {
    sv: 'Kriteriet besvaras två gånger av samma i samma anrop.',
    en: 'The criterion is answered twice by the same in one call.',
  },
  ASSESSMENT_RESPONDENT_BY_LINK: {
    sv: 'En svarande svarar själv, genom sin länk.',
    en: 'A respondent answers in person, by the link.',
  },
  ASSESSMENT_UNANSWERED: {
    sv: 'Inget är besvarat av coachen eller överenskommet, så det finns inget att fastställa.',
    en: 'Nothing is answered by the coach or agreed on, so there is nothing to sign off.',
  },
  ASSESSMENT_OWN_REVIEW: {
    sv: 'Den som fastställde mätningen kan inte vara dess andra bedömare.',
    en: 'Whoever signed the assessment off cannot be its second pair of eyes.',
  },
  ASSESSMENT_REVIEWED: {
    sv: 'Du har redan bedömt mätningen.',
    en: 'You have reviewed the assessment already.',
  },
  ASSESSMENT_COMPANIES_DIFFER: {
    sv: 'Mätningarna gäller olika företag.',
    en: 'The assessments are of different companies.',
  },
  ASSESSMENT_VERSIONS_APART: {
    sv: 'Mätningarna gjordes mot olika versioner, och ingen motsvarighet mellan dem är publicerad.',
    en: 'The assessments are of different versions, and no mapping between them is published.',
  },
});

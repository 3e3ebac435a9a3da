// What a movement on a staircase, or a review of the grund, is refused for.
import { violation } from '#platform/database/violations.js';
import { refusals, refuse } from '#platform/errors.js';

export const progressRefusals = refusals({
  STEP_NOT_PLACED: {
    sv: 'Företaget är inte placerat på trappan än; placera det först.',
    en: 'The company is not placed on the staircase yet; place it first.',
  },
  STEP_ALREADY_PLACED: {
    sv: 'Företaget står redan på steg {step}; ta steg, gå tillbaka eller rätta i stället.',
    en: 'The company already stands on step {step}; climb, step back or correct instead.',
  },
  STEP_NOT_HIGHER: {
    sv: 'Steg {toStep} är inte högre än steg {fromStep}.',
    en: 'Step {toStep} is not higher than step {fromStep}.',
  },
  STEP_NOT_LOWER: {
    sv: 'Steg {toStep} är inte lägre än steg {fromStep}.',
    en: 'Step {toStep} is not lower than step {fromStep}.',
  },
  STEP_SKIPPED_WITHOUT_REASON: {
    sv: 'Från steg {fromStep} till {toStep} hoppas ett steg över; skriv varför.',
    en: 'From step {fromStep} to {toStep} a step is skipped; say why.',
  },
  STEP_UNKNOWN: {
    sv: 'Trappan har inget steg {toStep}.',
    en: 'The staircase has no step {toStep}.',
  },
  STAIRCASE_UNPUBLISHED: {
    sv: 'Trappan är inte publicerad än.',
    en: 'The staircase is not published yet.',
  },
  STEP_IN_FUTURE: {
    sv: '{onDay} har inte varit än.',
    en: '{onDay} has not been yet.',
  },
  STEP_EARLIER_THAN_LATEST: {
    sv: 'Företaget rörde sig senast {latestOn}; något tidigare kan bara rättas.',
    en: 'The company last moved on {latestOn}; anything earlier can only be corrected.',
  },
  STEP_ALREADY_CORRECTED: {
    sv: 'Rörelsen är redan rättad; rätta rättelsen i stället.',
    en: 'The transition is already corrected; correct the correction instead.',
  },
  STEP_ENROLMENT_UNCLEAR: {
    sv: 'Företaget deltar i flera projekt; säg vilket deltagande rörelsen hör till.',
    en: 'The company takes part in several projects; say which enrolment it belongs to.',
  },
  GRUND_NOT_REVIEWED: {
    sv: 'Projektet vill att grunden gås igenom före insatsområdena.',
    en: 'The project asks for the grund to be reviewed before the areas.',
  },
  GRUND_THEME_UNKNOWN: {
    sv: 'Grunden har inget tema {code}.',
    en: 'The grund has no theme {code}.',
  },
  GRUND_REVIEW_IN_FUTURE: {
    sv: '{onDay} har inte varit än.',
    en: '{onDay} has not been yet.',
  },
});

// Two who place the same company at once: the second is told that somebody was faster.
const faster = { field: 'expectedVersion', expectedVersion: 0, currentVersion: 1 } as const;
for (const constraint of ['standing_pk', 'standing_area_uq']) violation(constraint, () => refuse.CONFLICT(faster));
violation('step_transition_corrects_uq', () => progressRefusals.STEP_ALREADY_CORRECTED({ field: 'input.correctsId' }));

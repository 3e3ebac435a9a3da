// What an action plan and its actions are refused for.
import { refusals } from '#platform/errors.js';

export const actionRefusals = refusals({
  ACTION_PLAN_NOTHING_ASSESSED: {
    sv: 'Det finns ingen fastställd mätning att föreslå åtgärder från. Fastställ en mätning, eller ange kriterierna.',
    en: 'There is no signed-off assessment to propose actions from. Sign one off, or name the criteria.',
  },
  ACTION_PLAN_NOTHING_TO_AGREE: {
    sv: 'Handlingsplanen har inga föreslagna åtgärder att komma överens om. Lägg till en först.',
    en: 'The action plan has no proposed actions to agree on. Add one first.',
  },
  ACTION_PLAN_ALREADY_CLOSED: {
    sv: 'Handlingsplanen är avslutad sedan {since}. Föreslå en ny i stället.',
    en: 'The action plan was closed on {since}. Propose a new one instead.',
  },
  ACTION_PLAN_CLOSED_BEFORE_AGREED: {
    sv: 'Handlingsplanen kom ni överens om {agreedOn}; den kan inte ha avslutats tidigare.',
    en: 'The action plan was agreed on {agreedOn}; it cannot have been closed earlier.',
  },
  ACTION_PLAN_FULL: {
    sv: 'En handlingsplan har högst {max} åtgärder.',
    en: 'An action plan has at most {max} actions.',
  },
  ACTION_ALREADY_COMPLETED: {
    sv: 'Åtgärden är redan klar sedan {since}.',
    en: 'The action was already completed on {since}.',
  },
  ACTION_ALREADY_DROPPED: {
    sv: 'Åtgärden är redan struken sedan {since}.',
    en: 'The action was already dropped on {since}.',
  },
  ACTION_NOT_COMPLETED: {
    sv: 'Åtgärden är inte klar än; vad den gav skrivs när den är klar.',
    en: 'The action is not completed yet; what it gave is written when it is.',
  },
  ACTION_DAY_IN_FUTURE: {
    sv: '{on} har inte varit än. Ange i dag eller en tidigare dag.',
    en: '{on} has not come yet. Give today or an earlier day.',
  },
  ACTION_CRITERION_UNPUBLISHED: {
    sv: 'Kriteriet hör till en version som inte är publicerad.',
    en: 'The criterion belongs to a version that is not published.',
  },
  ACTION_EFFECT_TWICE: {
    sv: 'Effekten i {unit} står två gånger.',
    en: 'The effect in {unit} stands twice.',
  },
  ACTION_OF_OTHER_PLAN: {
    sv: 'Åtgärden är inte ett förslag i den här handlingsplanen.',
    en: 'The action is not a proposal of this action plan.',
  },
});

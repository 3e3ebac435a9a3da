// The words a project's end is told with: what is still promised, what becomes of it, and the steps on the way.
import { registerEnumType } from '@nestjs/graphql';

export enum ObligationType {
  COACHING_SESSION = 'COACHING_SESSION',
  FOLLOW_UP = 'FOLLOW_UP',
  ACTION = 'ACTION',
  ACTIVITY = 'ACTIVITY',
  ASSESSMENT = 'ASSESSMENT',
  SELF_ASSESSMENT = 'SELF_ASSESSMENT',
  EFFECT_INQUIRY = 'EFFECT_INQUIRY',
}
registerEnumType(ObligationType, {
  name: 'ObligationType',
  description: 'Slag av åtagande. What is still promised when a project is to end.',
  valuesMap: {
    COACHING_SESSION: { description: 'Planerat tillfälle: a session that is planned and not held.' },
    FOLLOW_UP: { description: 'Uppföljning som någon har lovat: a follow-up that somebody has promised.' },
    ACTION: { description: 'Åtgärd som inte är klar: an action that is agreed and not completed.' },
    ACTIVITY: { description: 'Aktivitet som inte har varit: an activity with days to come.' },
    ASSESSMENT: { description: 'Mätning som inte är fastställd: an assessment that is a draft.' },
    SELF_ASSESSMENT: { description: 'Länk till självskattning: a link to a self-assessment that is out.' },
    EFFECT_INQUIRY: { description: 'Effektfråga: an inquiry to be asked, or whose link is out.' },
  },
});

export enum ObligationDeed {
  MOVE = 'MOVE',
  HAND_OVER = 'HAND_OVER',
  END = 'END',
  COMPANY_KEEPS = 'COMPANY_KEEPS',
}
registerEnumType(ObligationDeed, {
  name: 'ObligationDeed',
  description: 'Vad som händer med ett åtagande. What becomes of what is still promised.',
  valuesMap: {
    MOVE: { description: 'Flyttas till en dag före slutet; det som inte är gjort då slutar med projektet.' },
    HAND_OVER: { description: 'Lämnas över till ett annat projekt där företaget deltar.' },
    END: { description: 'Avslutas, med skäl. It ends here, and why.' },
    COMPANY_KEEPS: { description: 'Företaget äger det självt. The company goes on with it by itself.' },
  },
});

export enum EndingStepName {
  DECISION = 'DECISION',
  OBLIGATIONS = 'OBLIGATIONS',
  FIGURES = 'FIGURES',
  LESSONS = 'LESSONS',
}
registerEnumType(EndingStepName, {
  name: 'EndingStepName',
  description: 'Steg i ett avslut. A step on the way to the end of a project.',
  valuesMap: {
    DECISION: { description: 'Beslut: when, by whom, why.' },
    OBLIGATIONS: { description: 'Åtaganden: what becomes of each promise.' },
    FIGURES: { description: 'Siffror: why each target ended where it did.' },
    LESSONS: { description: 'Lärdomar: what the project has taught.' },
  },
});

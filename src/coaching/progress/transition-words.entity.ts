// The words a transition is told with: what kind it is, and what it rests on.
import { registerEnumType } from '@nestjs/graphql';

export enum StepTransitionKind {
  PLACED = 'PLACED',
  CLIMBED = 'CLIMBED',
  STEPPED_BACK = 'STEPPED_BACK',
  CORRECTED = 'CORRECTED',
}
registerEnumType(StepTransitionKind, {
  name: 'StepTransitionKind',
  description: 'Slag av rörelse på en trappa. What kind of movement on a staircase.',
  valuesMap: {
    PLACED: { description: 'Placerat: the starting point, or a move to a new version; never counts as climbed.' },
    CLIMBED: { description: 'Taget steg: one step up, or more with a reason.' },
    STEPPED_BACK: { description: 'Steg tillbaka: lower than before, with a reason.' },
    CORRECTED: { description: 'Rättat: stands instead of the transition that it names.' },
  },
});

export enum TransitionBasis {
  ASSESSMENT = 'ASSESSMENT',
  SESSION = 'SESSION',
  STATEMENT = 'STATEMENT',
}
registerEnumType(TransitionBasis, {
  name: 'TransitionBasis',
  description: 'Vad rörelsen vilar på. What a transition rests on.',
  valuesMap: {
    ASSESSMENT: { description: 'En mätning. An assessment.' },
    SESSION: { description: 'Ett coachningstillfälle. A coaching session.' },
    STATEMENT: { description: 'Företagets eller coachens uppgift. A statement by the company or the coach.' },
  },
});

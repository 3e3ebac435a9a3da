// The kinds of analysis that a programme offers.
import { registerEnumType } from '@nestjs/graphql';

export enum AnalysisKind {
  NEEDS = 'NEEDS',
  COMPANY = 'COMPANY',
  IN_DEPTH = 'IN_DEPTH',
  ENERGY = 'ENERGY',
  VALUE_STREAM = 'VALUE_STREAM',
}
registerEnumType(AnalysisKind, {
  name: 'AnalysisKind',
  description: 'Slag av analys. What kind of analysis.',
  valuesMap: {
    NEEDS: { description: 'Behovsanalys: what the company needs.' },
    COMPANY: { description: 'Företagsanalys: the company as a whole.' },
    IN_DEPTH: { description: 'Fördjupad analys: one question in depth.' },
    ENERGY: { description: 'Energianalys, energikartläggning. Where energy goes.' },
    VALUE_STREAM: { description: 'Värdeflödesanalys: from order to delivery.' },
  },
});

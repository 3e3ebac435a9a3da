// The words an effect inquiry is told with: where it stands, and what a company answers.
import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EffectCertainty, EffectUnit } from '../action-plans/action-words.entity.js';

export enum EffectInquiryState {
  SCHEDULED = 'SCHEDULED',
  ASKED = 'ASKED',
  CONFIRMED = 'CONFIRMED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(EffectInquiryState, {
  name: 'EffectInquiryState',
  description: 'Var effektfrågan står. Where an effect inquiry stands, worked out from its days.',
  valuesMap: {
    SCHEDULED: { description: 'Planerad: not asked yet.' },
    ASKED: { description: 'Ställd: the link is sent, and the company has not confirmed.' },
    CONFIRMED: { description: 'Bekräftad: the company has answered and confirmed.' },
    CANCELLED: { description: 'Struken. Not to be asked.' },
  },
});

export enum EffectLasting {
  YES = 'YES',
  PARTLY = 'PARTLY',
  NO = 'NO',
}
registerEnumType(EffectLasting, {
  name: 'EffectLasting',
  description: 'Lever det som gjordes kvar? Whether what was done is still in place.',
  valuesMap: {
    YES: { description: 'Ja. Yes.' },
    PARTLY: { description: 'Delvis. Partly.' },
    NO: { description: 'Nej. No.' },
  },
});

export enum EffectFurthered {
  YES = 'YES',
  PLANNED = 'PLANNED',
  NO = 'NO',
}
registerEnumType(EffectFurthered, {
  name: 'EffectFurthered',
  description: 'Har företaget gått vidare på egen hand? Whether the company has gone on by itself.',
  valuesMap: {
    YES: { description: 'Ja. Yes.' },
    PLANNED: { description: 'Det är på gång. It is planned.' },
    NO: { description: 'Nej. No.' },
  },
});

@ObjectType({
  description:
    'Effekt enligt företaget, på tolv månader. What came of it in one unit, over twelve months, in the company’s words.',
})
export class ConfirmedEffect {
  @Field(() => EffectUnit, { description: 'What it is counted in.' })
  unit: EffectUnit;

  @Field(() => Float, { description: 'How much.' })
  amount: number;

  @Field(() => EffectCertainty, { description: 'How it is known.' })
  certainty: EffectCertainty;
}

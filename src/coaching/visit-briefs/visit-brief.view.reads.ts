// What a suggestion for a visit looks like: a point of the agenda, and a thing to take along.
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';

export enum AgendaCode {
  AGREE = 'AGREE',
  OVERDUE_ACTIONS = 'OVERDUE_ACTIONS',
  FOLLOW_UPS = 'FOLLOW_UPS',
  REVIEW_GRUND = 'REVIEW_GRUND',
  FINISH_ASSESSMENT = 'FINISH_ASSESSMENT',
  ASSESS = 'ASSESS',
  AGREE_PLAN = 'AGREE_PLAN',
  COMING_ACTIONS = 'COMING_ACTIONS',
  REASSESS = 'REASSESS',
  NEXT_STEP = 'NEXT_STEP',
  PARTICIPANTS = 'PARTICIPANTS',
  NEXT_DATE = 'NEXT_DATE',
}
registerEnumType(AgendaCode, {
  name: 'AgendaCode',
  description: 'Vad en punkt på dagordningen gäller. What a point of an agenda is about.',
  valuesMap: {
    AGREE: { description: 'Överenskommelsen om deltagandet. The agreement on taking part.' },
    OVERDUE_ACTIONS: { description: 'Försenade åtgärder. Actions that are overdue.' },
    FOLLOW_UPS: { description: 'Uppföljningar som är här. Follow-ups due by a fortnight from now.' },
    REVIEW_GRUND: { description: 'Grunden, som kommer först. The grund, which comes first.' },
    FINISH_ASSESSMENT: { description: 'Påbörjade mätningar. Assessments begun and not signed off.' },
    ASSESS: { description: 'Insatsområden utan läge. Insatsområden where the company has no place yet.' },
    AGREE_PLAN: { description: 'Föreslagna åtgärder. Actions that are proposed and not agreed on.' },
    COMING_ACTIONS: { description: 'Åtgärder som ska vara klara inom en månad. Actions due within a month.' },
    REASSESS: { description: 'Kriterier att bedöma på nytt. Criteria to assess anew.' },
    NEXT_STEP: { description: 'Nästa steg på trapporna. The next step of the staircases.' },
    PARTICIPANTS: { description: 'Deltagare med luckor. Participants of whom something lacks.' },
    NEXT_DATE: { description: 'När ni ses nästa gång. When to meet next.' },
  },
});

export enum BringCode {
  AGREEMENT = 'AGREEMENT',
  PARTICIPANT_DETAILS = 'PARTICIPANT_DETAILS',
  CONSENTS = 'CONSENTS',
  SIZE_FIGURES = 'SIZE_FIGURES',
}
registerEnumType(BringCode, {
  name: 'BringCode',
  description: 'Vad man tar med till besöket. What to take along to a visit.',
  valuesMap: {
    AGREEMENT: { description: 'Överenskommelsen att skriva under. The agreement to be signed.' },
    PARTICIPANT_DETAILS: { description: 'Deltagarblanketter. Forms for participants’ details.' },
    CONSENTS: { description: 'Samtyckesblanketter. Forms for consents.' },
    SIZE_FIGURES: { description: 'Blanketten om storlek. The form on the company’s size.' },
  },
});

@ObjectType({ description: 'En föreslagen punkt på dagordningen. A point suggested for a visit’s agenda.' })
export class AgendaItem {
  @Field(() => AgendaCode, { description: 'What it is about.' })
  code: AgendaCode;

  @Field(() => LocalisedText, { description: 'The point in words, to change as one likes.' })
  sentence: Localised;

  @Field(() => Int, { nullable: true, description: 'How many it is about; null where there is nothing to count.' })
  count: number | null;

  @Field(() => DayScalar, { nullable: true, description: 'The earliest day of them.' })
  firstOn: Day | null;
}

@ObjectType({ description: 'Något att ta med till besöket. Something to take along to a visit.' })
export class ThingToBring {
  @Field(() => BringCode, { description: 'What.' })
  code: BringCode;

  @Field(() => LocalisedText, { description: 'The same in words.' })
  sentence: Localised;

  @Field(() => Int, { nullable: true, description: 'For how many; null where there is nothing to count.' })
  count: number | null;
}

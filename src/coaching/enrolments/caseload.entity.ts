// How many companies a coach carries today, and the hours there are for them.
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Mina företag: öppna deltaganden en coach ansvarar för, så långt du ser dem. The open enrolments a coach carries.',
})
export class Caseload {
  @Field(() => Int, { description: 'All open enrolments.' })
  open: number;

  @Field(() => Int, { description: 'Those interested, or to be asked later.' })
  interested: number;

  @Field(() => Int, { description: 'Those agreed but not met yet.' })
  agreed: number;

  @Field(() => Int, { description: 'Those agreed and met.' })
  active: number;

  @Field(() => Float, { nullable: true, description: 'Hours the coach has per week; null when nothing has been said.' })
  hoursPerWeek: number | null;
}

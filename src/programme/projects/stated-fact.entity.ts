// Where a stated fact comes from, and whether somebody inferred it: the mark follows the value wherever it is shown.
import { Field, InputType, ObjectType } from '@nestjs/graphql';
import { IsBoolean } from 'class-validator';
import { IsText, MayBeEmpty } from '#platform/graphql/rules.js';

@ObjectType('StatedFact', {
  description:
    'En uppgift med källa, kanske antagen. A stated fact whose source is known or that is assumed; facts without a line were simply stated.',
})
@InputType('StatedFactInput', { description: 'Källan till en uppgift. Where a fact comes from.' })
export class StatedFact {
  @Field({
    description: 'The path of the field, such as `plannedEndOn` or `partners[TEK Kompetens].organisation.alsoKnownAs`.',
  })
  @IsText(300)
  field: string;

  @Field({ description: 'True when the fact was inferred rather than stated.' })
  @IsBoolean()
  assumed: boolean;

  @Field(() => String, { nullable: true, description: 'Why, in one line, in the language of the announcement.' })
  @MayBeEmpty()
  @IsText(1000)
  source: string | null;
}

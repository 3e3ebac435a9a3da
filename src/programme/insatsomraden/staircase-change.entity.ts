// A difference between a version and the one before it, as the API tells it.
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import type { Localised } from '#platform/values/text.js';
import { StaircaseChangeKind, type Change } from './staircase-changes.rules.js';

registerEnumType(StaircaseChangeKind, {
  name: 'StaircaseChangeKind',
  description: 'Slag av skillnad mellan två versioner. What kind of difference between two versions.',
  valuesMap: {
    STEP_ADDED: { description: 'A step that was not there.' },
    STEP_RENAMED: { description: 'A step has another name.' },
    STEP_REMOVED: { description: 'A step is no longer there.' },
    CRITERION_ADDED: { description: 'A criterion that was not there.' },
    CRITERION_REWORDED: { description: 'A criterion has another statement under the same code.' },
    CRITERION_MOVED: { description: 'A criterion stands on another step.' },
    CRITERION_REMOVED: { description: 'A criterion is no longer there.' },
    EVIDENCE_CHANGED: { description: 'Something else counts as evidence.' },
    NEXT_ACTION_CHANGED: { description: 'Something else is proposed where it is not met.' },
    DIMENSION_ADDED: { description: 'A dimension, or in the grund a theme, that was not there.' },
    DIMENSION_RENAMED: { description: 'A dimension has another name.' },
    DIMENSION_REMOVED: { description: 'A dimension is no longer there.' },
    DIMENSION_CHANGED: { description: 'A criterion counts in another dimension.' },
  },
});

@ObjectType({
  description:
    'En skillnad mot versionen före. A difference from the version published before: in a step, a criterion or a dimension.',
})
export class StaircaseChange implements Change {
  @Field(() => StaircaseChangeKind, { description: 'What kind of difference.' })
  kind: StaircaseChangeKind;

  @Field(() => String, { nullable: true, description: 'The code of the criterion or the dimension; null for a step.' })
  code: string | null;

  @Field(() => Int, { nullable: true, description: 'The step it is on now; null where it is on none.' })
  step: number | null;

  @Field(() => Int, { nullable: true, description: 'The step it was on; null where it was on none.' })
  formerStep: number | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The words before; null where there were none.' })
  before: Localised | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The words now; null where there are none.' })
  after: Localised | null;
}

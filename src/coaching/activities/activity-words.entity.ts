// The words an activity is told with: what it is, how it is held, and what is read at it.
import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsUrl } from 'class-validator';
import { IsText } from '#platform/graphql/rules.js';

export enum ActivityKind {
  SEMINAR = 'SEMINAR',
  STUDY_VISIT = 'STUDY_VISIT',
  WORKSHOP = 'WORKSHOP',
  COURSE = 'COURSE',
  NETWORK = 'NETWORK',
}
registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Slag av aktivitet. What kind of activity it is.',
  valuesMap: {
    SEMINAR: { description: 'Seminarium. Somebody speaks, the others listen and ask.' },
    STUDY_VISIT: { description: 'Studiebesök. A visit to see how others do it.' },
    WORKSHOP: { description: 'Workshop. Those who come work together.' },
    COURSE: { description: 'Kurs. People learn something, over one or more days.' },
    NETWORK: { description: 'Nätverksträff. Those who have something in common meet.' },
  },
});

export enum ActivityForm {
  ON_SITE = 'ON_SITE',
  ONLINE = 'ONLINE',
  BOTH = 'BOTH',
}
registerEnumType(ActivityForm, {
  name: 'ActivityForm',
  description: 'Hur aktiviteten hålls. How an activity is held.',
  valuesMap: {
    ON_SITE: { description: 'På plats. Where it is.' },
    ONLINE: { description: 'Digitalt. Over the network.' },
    BOTH: { description: 'Både på plats och digitalt. Either way.' },
  },
});

/** An address that a browser opens safely. */
export function IsHttps(): PropertyDecorator {
  const context = { code: 'FORMAT_INVALID', params: { expected: 'https://…' } };
  return IsUrl({ protocols: ['https'], require_protocol: true }, { context });
}

@ObjectType('ActivityMaterial', {
  description: 'Material: något att läsa eller se, med länk. Something to read or see.',
})
@InputType('ActivityMaterialInput', { description: 'Ett material med länk. Something to read or see.' })
export class ActivityMaterial {
  @Field({ description: 'What it is called.' })
  @IsText(200)
  title: string;

  @Field({ description: 'Where it is: an https address.' })
  @IsText(2000)
  @IsHttps()
  address: string;
}

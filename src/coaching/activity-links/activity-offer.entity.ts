// What a link shows whoever holds it: the activity and whether there is a seat; and to one who signed up, where they stand.
import { Field, ObjectType } from '@nestjs/graphql';
import { LocalisedText } from '#platform/graphql/localised.js';
import { DayScalar } from '#platform/graphql/scalars.js';
import type { Day } from '#platform/values/day.js';
import type { Localised } from '#platform/values/text.js';
import { ActivityForm, ActivityKind } from '../activities/activity-words.entity.js';
import { SignUpState } from '../sign-ups/sign-up-words.entity.js';
import { ActivityLinkKind, ActivitySeat } from './activity-link-words.entity.js';

@ObjectType({ description: 'Tillfälle så som länken visar det. An occasion as a link shows it.' })
export class OfferedOccasion {
  @Field(() => DayScalar, { description: 'The day.' })
  onDay: Day;

  @Field(() => Date, { nullable: true, description: 'When it begins; null when only the day is known.' })
  startsAt: Date | null;

  @Field(() => Date, { nullable: true, description: 'When it ends; null when only the day is known.' })
  endsAt: Date | null;
}

@ObjectType({ description: 'Den egna anmälan. One’s own sign-up, shown by one’s own link alone.' })
export class OfferedSignUp {
  @Field(() => String, { nullable: true, description: 'The name that stands on the roster.' })
  name: string | null;

  @Field(() => SignUpState, { description: 'Where it stands.' })
  state: SignUpState;
}

@ObjectType({
  description: 'Aktiviteten så som en länk visar den. An activity as a link shows it, and nothing else.',
})
export class ActivityOffer {
  @Field({ description: 'What it is called.' })
  name: string;

  @Field(() => ActivityKind, { description: 'What kind of activity it is.' })
  kind: ActivityKind;

  @Field(() => ActivityForm, { description: 'How it is held.' })
  form: ActivityForm;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is.' })
  place: string | null;

  @Field(() => String, { nullable: true, description: 'Where it is over the network: for those with a place.' })
  onlineAddress: string | null;

  @Field(() => String, { nullable: true, description: 'Who gives it, where that is said.' })
  providerName: string | null;

  @Field({ description: 'The partner that arranges it.' })
  organisationName: string;

  @Field(() => LocalisedText, { description: 'The project.' })
  projectName: Localised;

  @Field({ description: 'Whether the European Union pays, so that its emblem is to be shown.' })
  isPaidByUnion: boolean;

  @Field(() => [OfferedOccasion], { description: 'Its occasions that are held, in order of day.' })
  occasions: OfferedOccasion[];

  @Field(() => DayScalar, { description: 'The last day to sign up.' })
  closesOn: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The first day to sign up, where one is set.' })
  opensOn: Day | null;

  @Field(() => ActivitySeat, { description: 'Whether there is a seat for whoever signs up now.' })
  seat: ActivitySeat;

  @Field(() => ActivityLinkKind, { description: 'Whose the link is.' })
  linkKind: ActivityLinkKind;

  @Field(() => String, { nullable: true, description: 'Who is invited; null for a link that is for everybody.' })
  invitedName: string | null;

  @Field(() => OfferedSignUp, { nullable: true, description: 'One’s own sign-up; null until there is one.' })
  signUp: OfferedSignUp | null;
}

// The thanks for a session: what the letter would say, or said.
import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Tack efter ett besök: vad brevet säger, till vilka. The thanks for a session, before and after sending.',
})
export class SessionThanks {
  @Field({ description: 'The subject of the letter.' })
  subject: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it says after its first line; null once somebody it was sent to has been erased.',
  })
  body: string | null;

  @Field(() => Date, { nullable: true, description: 'When it was sent; null until then.' })
  sentAt: Date | null;

  /** A field of its own gives the contacts. */
  contactIds: string[];
}

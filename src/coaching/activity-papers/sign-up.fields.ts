// What papers add to a sign-up: where the certificate of its participant is.
import { Args, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { addressOf } from '#platform/paper/served.js';
import { FieldsOf, Needs } from '#platform/reader/branch.js';
import type { Locale } from '#platform/values/locale.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';

@FieldsOf(() => ActivitySignUp)
export class AttendanceCertificateFields {
  @ResolveField(() => String, {
    nullable: true,
    description:
      'Adressen till kursintyget som PDF. Where the certificate is, once attendance is recorded; null until it is known which participant it is.',
  })
  @Needs('activityId', 'participantId')
  certificateUrl(
    @By() actor: Actor,
    @Parent() { activityId, participantId }: ActivitySignUp,
    @Args('locale', {
      type: () => LocaleNames,
      nullable: true,
      description: 'The language of the paper; that of the request unless it says otherwise.',
    })
    asked?: Locale | null,
  ): string | null {
    if (!participantId) return null;
    return addressOf(actor, `activities/${activityId}/certificates/${participantId}.pdf`, asked);
  }
}

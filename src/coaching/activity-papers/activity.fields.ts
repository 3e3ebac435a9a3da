// What papers add to an activity: where its roster is.
import { Args, Parent, ResolveField } from '@nestjs/graphql';
import type { Actor } from '#platform/authority/actor.js';
import { By } from '#platform/authority/door.js';
import { LocaleNames } from '#platform/graphql/locale.js';
import { addressOf } from '#platform/paper/served.js';
import { FieldsOf } from '#platform/reader/branch.js';
import type { Locale } from '#platform/values/locale.js';
import { Activity } from '../activities/activity.entity.js';

@FieldsOf(() => Activity)
export class ActivityRosterFields {
  @ResolveField(() => String, {
    description:
      'Adressen till närvarolistan som PDF. Where the roster is, to print and to tick; of the people that you may see.',
  })
  rosterUrl(
    @By() actor: Actor,
    @Parent() { id }: Activity,
    @Args('locale', {
      type: () => LocaleNames,
      nullable: true,
      description: 'The language of the paper; that of the request unless it says otherwise.',
    })
    asked?: Locale | null,
  ): string {
    return addressOf(actor, `activities/${id}/roster.pdf`, asked);
  }
}

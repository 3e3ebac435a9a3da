// Whoever holds a link to an activity: sees it, signs up, and withdraws.
import { Injectable } from '@nestjs/common';
import { LinksService, type Holder } from '#access/links/link.service.js';
import { SignInAttemptsService } from '#access/credentials/sign-in-attempt.service.js';
import type { ActivityLink } from './activity-link.entity.js';
import type { ActivitySignUpByLinkInput } from './activity-link.inputs.js';
import { ACTIVITY_LINK } from './activity-link.letter.js';
import type { ActivityOffer } from './activity-offer.entity.js';
import { ActivityOffers } from './activity-offers.service.js';
import { PlaceLinks } from './place-links.service.js';
import { VisitorSignUps } from './visitor-sign-ups.service.js';

/** So many may sign up by links within an hour from one place: a whole lecture hall behind one address. */
const SIGN_UPS_AN_HOUR = 120;

@Injectable()
export class ActivityVisitors {
  constructor(
    private readonly links: LinksService,
    private readonly attempts: SignInAttemptsService,
    private readonly offers: ActivityOffers,
    private readonly signUps: VisitorSignUps,
    private readonly placeLinks: PlaceLinks,
  ) {}

  /** The activity, and where one stands oneself. */
  async follow(holder: Holder): Promise<ActivityOffer> {
    return this.as(holder, async () => undefined);
  }

  /** A place, or one in the queue; the confirmation goes out by letter. */
  async signUp(holder: Holder, id: string, input: ActivitySignUpByLinkInput | undefined): Promise<ActivityOffer> {
    const { id: linkId } = await this.links.prove(ACTIVITY_LINK, holder);
    // Each sends a letter to an address that somebody wrote, so nobody may do it without end.
    await this.attempts.spend('activity sign-up', holder.address, SIGN_UPS_AN_HOUR);
    return this.links.tell(ACTIVITY_LINK, linkId, {
      held,
      deed: async (link) => this.placeLinks.give(link, await this.signUps.signUp(link, id, input)),
      shown: async (link) => this.offers.shown(link, link.signUpId ?? (await this.placeLinks.madeBy(link, id))),
    });
  }

  /** One's own place is given back. */
  async withdraw(holder: Holder): Promise<ActivityOffer> {
    return this.as(holder, (link) => this.signUps.withdraw(link));
  }

  private async as(holder: Holder, deed: (link: ActivityLink) => Promise<unknown>): Promise<ActivityOffer> {
    return this.links.as(ACTIVITY_LINK, holder, {
      held,
      deed,
      shown: async (link) => this.offers.shown(link, link.signUpId),
    });
  }
}

function held(link: ActivityLink): ActivityLink {
  link.demandOpen();
  return link;
}

// What a link shows: the activity, whether there is a seat, and to one who signed up where they stand.
import { Injectable } from '@nestjs/common';
import { Organisation } from '#access/organisations/organisation.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Clock } from '#platform/clock.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { refuse } from '#platform/errors.js';
import { FundingSource } from '#programme/projects/funding-source.entity.js';
import { Project } from '#programme/projects/project.entity.js';
import { ActivityOccasion } from '../activities/activity-occasion.entity.js';
import { activityRefusals } from '../activities/activity-refusals.entity.js';
import { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { Places } from '../sign-ups/places.service.js';
import { signUpRefusals } from '../sign-ups/sign-up-refusals.entity.js';
import { SignUpState } from '../sign-ups/sign-up-words.entity.js';
import type { ActivityLink } from './activity-link.entity.js';
import { seatOf } from './activity-link.rules.js';
import { ActivitySeat } from './activity-link-words.entity.js';
import { ActivityOffer, OfferedSignUp } from './activity-offer.entity.js';

@Injectable()
export class ActivityOffers {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly places: Places,
  ) {}

  /** What the holder of a link sees, with the sign-up that is their own. */
  async shown(link: ActivityLink, signUpId: string | null): Promise<ActivityOffer> {
    const { activityId, projectId } = link;
    const [[activity], [project], sources, occasions, signUp, invitedName] = await Promise.all([
      this.db.select(Activity, (t) => sql`${t}.id = ${activityId}`),
      this.db.select(Project, (t) => sql`${t}.id = ${projectId}`),
      this.db.select(FundingSource, (t) => sql`${t}.project_id = ${projectId}`),
      this.db.select(
        ActivityOccasion,
        (t) => sql`${t}.activity_id = ${activityId} AND ${t}.cancelled_on IS NULL`,
        fixed('ORDER BY t.on_day, t.starts_at, t.id'),
      ),
      this.signUp(signUpId),
      this.invitedName(link),
    ]);
    if (!activity || !project) throw new Error('What a link leads to is there.');
    const organisations = await this.organisations(activity);
    const { name, kind, form, description, place, signUpOpensOn, signUpClosesOn, lastOn } = activity;
    const hasPlace = signUp?.state === SignUpState.HAS_PLACE;
    return Object.assign(new ActivityOffer(), {
      name,
      kind,
      form,
      description,
      place,
      opensOn: signUpOpensOn,
      closesOn: signUpClosesOn ?? lastOn,
      onlineAddress: hasPlace ? activity.onlineAddress : null,
      providerName: activity.providerName ?? organisations.get(activity.providerOrganisationId ?? '') ?? null,
      organisationName: organisations.get(activity.organisationId) ?? '',
      projectName: project.name,
      isPaidByUnion: sources.some(({ fund }) => fund !== null),
      occasions: occasions.map(({ onDay, startsAt, endsAt }) => ({ onDay, startsAt, endsAt })),
      seat: await this.seat(activity, project),
      linkKind: link.kind,
      invitedName,
      signUp,
    });
  }

  /** Refuses where there is neither a seat nor a queue. */
  async demandSeat(activity: Activity): Promise<void> {
    const project = await this.db.find(Project, activity.projectId);
    if (!project) throw new Error('The project of an activity is there.');
    const field = 'token';
    if (project.endedOn && project.endedOn < this.clock.today()) {
      throw refuse.PROJECT_CLOSED({ since: project.endedOn, field });
    }
    const seat = await this.seat(activity, project);
    const { cancelledOn: since, capacity } = activity;
    if (seat === ActivitySeat.CANCELLED) throw activityRefusals.ACTIVITY_CANCELLED({ since, field });
    if (seat === ActivitySeat.FULL) throw signUpRefusals.ACTIVITY_FULL({ capacity, field });
    if (seat === ActivitySeat.AVAILABLE || seat === ActivitySeat.WAITING_LIST) return;
    throw signUpRefusals.ACTIVITY_SIGN_UP_CLOSED({ on: this.clock.today(), field });
  }

  private async seat(activity: Activity, { endedOn }: Project): Promise<ActivitySeat> {
    const { taken = 0, waiting = 0 } = (await this.places.taken([activity.id])).get(activity.id) ?? {};
    const { cancelledOn, signUpOpensOn, signUpClosesOn, lastOn, capacity, hasWaitingList } = activity;
    const stands = { cancelledOn, signUpOpensOn, signUpClosesOn, lastOn, capacity, hasWaitingList };
    return ActivitySeat[seatOf({ ...stands, taken, waiting, endedOn }, this.clock.today())];
  }

  private async organisations(activity: Activity): Promise<Map<string, string>> {
    const ids = [activity.organisationId, activity.providerOrganisationId].filter((id) => id !== null);
    const rows = await this.db.select(Organisation, (t) => sql`${t}.id = ANY(${ids}::uuid[])`);
    return new Map(rows.map(({ id, name }) => [id, name]));
  }

  private async signUp(id: string | null): Promise<OfferedSignUp | null> {
    const signUp = id ? await this.db.find(ActivitySignUp, id) : undefined;
    if (!signUp) return null;
    const participant = signUp.participantId ? await this.db.find(Participant, signUp.participantId) : undefined;
    const name = participant ? participant.name : signUp.writtenName;
    return Object.assign(new OfferedSignUp(), { name, state: signUp.state });
  }

  private async invitedName({ contactId, participantId }: ActivityLink): Promise<string | null> {
    if (contactId) return (await this.db.find(Contact, contactId))?.name ?? null;
    return participantId ? ((await this.db.find(Participant, participantId))?.name ?? null) : null;
  }
}

// Whom an invitation can go to: contacts and participants with an address, who want it, and were not sent one before.
import { Injectable } from '@nestjs/common';
import { Consent, ConsentPurpose } from '#directory/contacts/consent.entity.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { Refusal, refuse, type Problem } from '#platform/errors.js';
import type { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { mayReadDetails } from '../participants/participant.policy.js';
import { ActivityLink } from './activity-link.entity.js';
import type { ActivityInviteInput } from './activity-link.inputs.js';
import { activityLinkRefusals } from './activity-link-refusals.entity.js';

/** One of the two. */
export type Invitee = { contactId: string } | { participantId: string };

interface Known {
  contacts: ReadonlyMap<string, Contact>;
  participants: ReadonlyMap<string, Participant>;
  unwilling: ReadonlySet<string>;
}

@Injectable()
export class Invitees {
  constructor(private readonly db: Database) {}

  /** Those who are to be sent a letter now, or everything that stands in the way of any of them. */
  async of(actor: Actor, activity: Activity, input: ActivityInviteInput): Promise<Invitee[]> {
    const [contactIds, participantIds] = [[...new Set(input.contactIds)], [...new Set(input.participantIds)]];
    const [before, known] = await Promise.all([this.invited(activity), this.known(actor, contactIds, participantIds)]);
    const problems = [
      ...contactIds.flatMap((id, index) => contactProblems(known, id, `input.contactIds.${index}`)),
      ...participantIds.flatMap((id, index) => participantProblems(actor, known, id, `input.participantIds.${index}`)),
    ];
    if (problems.length) throw Refusal.of(problems);
    const isNew = (id: string): boolean => !before.has(id);
    // A participant who is also named as a contact is one person.
    const both = new Set(contactIds);
    const theirContact = (id: string): string => known.participants.get(id)?.contactId ?? '';
    return [
      ...contactIds.filter(isNew).map((contactId) => ({ contactId })),
      ...participantIds
        .filter((id) => isNew(id) && isNew(theirContact(id)) && !both.has(theirContact(id)))
        .map((participantId) => ({ participantId })),
    ];
  }

  /** The ids of contacts and participants who have an invitation that was not taken back. */
  private async invited({ id }: Activity): Promise<ReadonlySet<string>> {
    const links = await this.db.select(
      ActivityLink,
      (t) => sql`${t}.activity_id = ${id} AND ${t}.kind = 'INVITATION' AND ${t}.closed_on IS NULL`,
    );
    return new Set(
      links.flatMap(({ contactId, participantId }) => [contactId, participantId].filter((one) => one !== null)),
    );
  }

  private async known(actor: Actor, contactIds: string[], participantIds: string[]): Promise<Known> {
    const [contacts, participants, consents] = await Promise.all([
      this.db.visible(actor, Contact, contactIds),
      this.db.visible(actor, Participant, participantIds),
      this.db.select(
        Consent,
        (t) => sql`${t}.contact_id = ANY(${contactIds}::uuid[]) AND ${t}.purpose = ${ConsentPurpose.INVITATIONS}`,
      ),
    ]);
    const stands = new Set(consents.filter(({ withdrawnOn }) => !withdrawnOn).map(({ contactId }) => contactId));
    const unwilling = consents.map(({ contactId }) => contactId).filter((id) => !stands.has(id));
    return {
      contacts: new Map(contacts.map((one) => [one.id, one])),
      participants: new Map(participants.map((one) => [one.id, one])),
      unwilling: new Set(unwilling),
    };
  }
}

function contactProblems({ contacts, unwilling }: Known, id: string, field: string): readonly Problem[] {
  const contact = contacts.get(id);
  if (!contact) return refuse.NOT_FOUND({ type: Contact.name, field }).problems;
  if (!contact.email) return activityLinkRefusals.ACTIVITY_INVITE_NO_ADDRESS({ field }).problems;
  return unwilling.has(id) ? activityLinkRefusals.ACTIVITY_INVITE_UNWILLING({ field }).problems : [];
}

/** Whoever may not read an address may not use it either. */
function participantProblems(actor: Actor, { participants }: Known, id: string, field: string): readonly Problem[] {
  const participant = participants.get(id);
  if (!participant) return refuse.NOT_FOUND({ type: Participant.name, field }).problems;
  const isReachable = participant.email && mayReadDetails(actor, participant);
  return isReachable ? [] : activityLinkRefusals.ACTIVITY_INVITE_NO_ADDRESS({ field }).problems;
}

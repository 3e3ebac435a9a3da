// Who signs up by a link: the one who was invited, or somebody as they write it themselves.
import { Injectable } from '@nestjs/common';
import { Company } from '#directory/companies/company.entity.js';
import { readOrganisationNumber } from '#directory/companies/organisation-number.rules.js';
import { Contact } from '#directory/contacts/contact.entity.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Refusal, refuse } from '#platform/errors.js';
import type { Activity } from '../activities/activity.entity.js';
import { Participant } from '../participants/participant.entity.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { signUpRefusals } from '../sign-ups/sign-up-refusals.entity.js';
import { SignUpWay } from '../sign-ups/sign-up-words.entity.js';
import { ActivityOffers } from './activity-offers.service.js';
import type { ActivityLink } from './activity-link.entity.js';
import type { ActivitySignUpByLinkInput } from './activity-link.inputs.js';
import { signedUpAs } from './activity-link.reads.js';

type Written = ActivitySignUpByLinkInput | undefined;

@Injectable()
export class Newcomers {
  constructor(
    private readonly db: Database,
    private readonly offers: ActivityOffers,
  ) {}

  /** A sign-up as it will be written, or a refusal where the person has one. */
  async signUp(id: string, activity: Activity, link: ActivityLink, written: Written): Promise<ActivitySignUp> {
    await this.offers.demandSeat(activity);
    const participant = await this.participant(activity, link);
    if (participant) {
      await this.demandOnce(activity, { personId: participant.personId, email: participant.email });
      return ActivitySignUp.ofParticipant(id, activity, participant, SignUpWay.LINK);
    }
    const person = await this.person(activity, link, written);
    await this.demandOnce(activity, { email: person.email });
    return ActivitySignUp.ofName(id, activity, person, SignUpWay.LINK);
  }

  /** The participant who is invited, or who is the contact that is. */
  private async participant(
    activity: Activity,
    { participantId, contactId }: ActivityLink,
  ): Promise<Participant | undefined> {
    if (!participantId && !contactId) return undefined;
    const [participant] = await this.db.select(
      Participant,
      (t) => sql`(${t}.id = ${participantId}::uuid OR (${t}.contact_id = ${contactId}::uuid
        AND ${t}.project_id = ${activity.projectId})) AND ${t}.erased_at IS NULL`,
      fixed('ORDER BY t.id LIMIT 1'),
    );
    return participant;
  }

  private async person(
    activity: Activity,
    { contactId }: ActivityLink,
    written: Written,
  ): Promise<Parameters<typeof ActivitySignUp.ofName>[2]> {
    const { projectId } = activity;
    const contact = contactId ? await this.db.find(Contact, contactId) : undefined;
    if (contact?.name) {
      const { name: writtenName, email, companyId, organisationId } = contact;
      return { writtenName, email: email?.toLowerCase() ?? null, companyId, projectId, organisationId };
    }
    const { writtenName, email, companyName, organisationNumber } = demandWritten(written);
    const companyId = await this.companyOf(organisationNumber ?? '');
    return { writtenName, email, companyName, companyId, projectId, organisationId: activity.organisationId };
  }

  /** The company of that number, when it is known here; the number itself is not kept. */
  private async companyOf(text: string): Promise<string | null> {
    const reading = readOrganisationNumber(text);
    if (!reading.ok) return null;
    const [company] = await this.db.select(Company, (t) => sql`${t}.organisation_number = ${reading.number}`);
    return company?.id ?? null;
  }

  /** Whoever is signed up already, under whichever name, is not signed up again. */
  private async demandOnce(
    { id }: Activity,
    who: { personId?: string; email?: string | null | undefined },
  ): Promise<void> {
    const others = await this.db.read(signedUpAs(id, who, this.db.workspace));
    if (others.length)
      throw signUpRefusals.ACTIVITY_ALREADY_SIGNED_UP({ field: who.personId ? 'token' : 'input.email' });
  }
}

interface Introduction {
  writtenName: string;
  email: string;
  companyName: string;
  organisationNumber?: string | null | undefined;
}

/** What must be written of whoever is not known. */
function demandWritten({ name, email, companyName, organisationNumber }: NonNullable<Written> = {}): Introduction {
  if (name && email && companyName) return { writtenName: name, email, companyName, organisationNumber };
  const missing = Object.entries({ name, email, companyName }).filter(([, value]) => !value);
  throw Refusal.of(missing.flatMap(([field]) => refuse.REQUIRED({ field: `input.${field}` }).problems));
}

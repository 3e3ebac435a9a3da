// A contact is erased: what was written of them when they signed up by an invitation goes with the contact.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Contact } from '#directory/contacts/contact.entity.js';
import type { Actor } from '#platform/authority/actor.js';
import { beforeAndAfter } from '#platform/database/changes.js';
import { Database } from '#platform/database/database.js';
import { fixed, sql } from '#platform/database/sql.js';
import { Facts } from '#platform/facts.js';
import { ActivitySignUp } from '../sign-ups/activity-sign-up.entity.js';
import { SignUpsService } from '../sign-ups/sign-up.service.js';
import { invitedTo, signedUpAsInvited } from './activity-link.reads.js';

@Injectable()
export class InviteeErasing implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly facts: Facts,
    private readonly signUps: SignUpsService,
  ) {}

  onModuleInit(): void {
    this.facts.when('deed.recorded', async ({ actor, verb, row }) => {
      if (verb === 'contact.erase' && row instanceof Contact) await this.forget(actor, row);
    });
  }

  /** By the invitations themselves, or at the address that was invited; who is a participant has nothing written there. */
  private async forget(actor: Actor | null, contact: Contact): Promise<void> {
    const { workspace } = this.db;
    const { email } = beforeAndAfter(contact, this.db.meta(Contact));
    const written = await this.db.select(
      ActivitySignUp,
      (t) => sql`${t}.participant_id IS NULL AND ${t}.erased_at IS NULL
        AND (${t}.id IN (${signedUpAsInvited(contact.id, workspace)})
          OR (${t}.email = lower(${email?.before ?? null}::text) AND ${t}.activity_id IN (${invitedTo(contact.id, workspace)})))`,
      fixed('ORDER BY t.id FOR UPDATE'),
    );
    for (const signUp of written) await this.signUps.erased(actor, signUp);
  }
}

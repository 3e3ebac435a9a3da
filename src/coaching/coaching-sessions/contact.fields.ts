// What sessions add to a contact: when one met last.
import { Info, Parent } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { Contact } from '#directory/contacts/contact.entity.js';
import { sql } from '#platform/database/sql.js';
import { Branch, FieldsOf } from '#platform/reader/branch.js';
import { Reader } from '#platform/reader/reader.js';
import { CoachingSession } from './coaching-session.entity.js';
import { sessionsWithContact } from './coaching-session.reads.js';

@FieldsOf(() => Contact)
export class ContactSessionFields {
  constructor(private readonly reader: Reader) {}

  @Branch<CoachingSession>(() => CoachingSession, {
    of: () => CoachingSession,
    from: sessionsWithContact,
    order: (row) => sql`${row.startsAt} DESC, ${row.id} DESC`,
    nullable: true,
    description: 'Senast träffad: the latest session held with the contact, as far as you may see it.',
  })
  async lastSession(@Parent() contact: Contact, @Info() info: GraphQLResolveInfo): Promise<CoachingSession | null> {
    return this.reader.branch(contact, info);
  }
}

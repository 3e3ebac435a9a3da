// Contacts stand behind the second wall: the organisation that wrote one down, and whoever leads the project it was met in.
import type { Actor } from '#platform/authority/actor.js';
import { MEMBER, policy, reads, writes } from '#platform/authority/policy.js';
import type { Columns } from '#platform/database/metadata.js';
import { and, FALSE, or, sql, type Sql } from '#platform/database/sql.js';
import { Consent } from './consent.entity.js';
import { Contact } from './contact.entity.js';

/** What every row here carries, fixed when it was made; a contact met before any project has none. */
interface Belonging {
  organisationId: string;
  projectId: string | null;
}

/** Whoever works with companies at all, as for a contact that belongs to no project. */
const COACHING = ['PROJECT_LEADER', 'SUBPROJECT_LEADER', 'COACH'] as const;

function visible(row: Columns<Belonging>, actor: Actor): Sql {
  const mine = sql`${row.organisationId} = ${actor.organisationId}`;
  return or(
    sql`${row.projectId} = ANY(${actor.projects('PROJECT_LEADER', 'AUDITOR')}::uuid[])`,
    and(mine, sql`${row.projectId} = ANY(${actor.projects('SUBPROJECT_LEADER', 'COACH')}::uuid[])`),
    actor.has(...COACHING) ? and(mine, sql`${row.projectId} IS NULL`) : FALSE,
  );
}

/** The same judgement on a row in hand, or on an entry of its history. */
function mayRead(actor: Actor, { organisationId, projectId }: Belonging): boolean {
  if (projectId && actor.is(projectId, 'PROJECT_LEADER', 'AUDITOR')) return true;
  const works = projectId ? actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH') : actor.has(...COACHING);
  return works && actor.actsFor(organisationId);
}

/** Whoever may read a contact may put it right, save those who only look. */
function mayWrite(actor: Actor, { organisationId, projectId }: Belonging): boolean {
  if (projectId && actor.is(projectId, 'PROJECT_LEADER')) return true;
  const works = projectId ? actor.is(projectId, 'SUBPROJECT_LEADER', 'COACH') : actor.has(...COACHING);
  return works && actor.actsFor(organisationId);
}

const changes = (late?: string) => writes<Belonging>(COACHING, mayWrite, late === undefined ? {} : { late });

/** What a person may ask for whatever has become of the project (GDPR articles 7, 16 and 17). */
const PERSONS_RIGHT = 'A person may have it put right, withdrawn and erased whatever has become of the project.';

export const contactPolicy = policy(
  'contact',
  Contact,
  {
    visible,
    needs: ['organisationId', 'projectId'],
    fields: { name: mayRead, title: mayRead, email: mayRead, phone: mayRead, roles: mayRead },
  },
  { read: reads([MEMBER]), add: changes(), amend: changes(PERSONS_RIGHT), erase: changes(PERSONS_RIGHT) },
);

export const consentPolicy = policy(
  'consent',
  Consent,
  { visible, needs: ['organisationId', 'projectId'], fields: { purpose: mayRead, source: mayRead } },
  { read: reads([MEMBER]), record: changes(), withdraw: changes(PERSONS_RIGHT) },
);

// Where each thing that is worth putting right is put right.

/** A thing as the API tells of it. */
export interface Thing {
  subject: string;
  id: string;
  field: string;
  company: { id: string } | null;
}

export interface Way {
  to: string;
  search?: Readonly<Record<string, string | true>>;
}

const toCompany = ({ company }: Thing): Way | undefined => (company ? { to: `/companies/${company.id}` } : undefined);

const WAYS: Readonly<Record<string, (thing: Thing) => Way | undefined>> = {
  CoachingSession: ({ id }) => ({ to: `/visits/${id}`, search: { log: true } }),
  Action: ({ id, company }) => ({ to: '/actions', search: { ...(company ? { company: company.id } : {}), done: id } }),
  FollowUp: toCompany,
  Enrolment: toCompany,
  Participant: toCompany,
  Company: toCompany,
  // Its page wants to know of which deltagande and area it is; the company's page does, and leads there.
  Assessment: toCompany,
  ActivityOccasion: () => ({ to: '/activities' }),
  PaymentClaim: () => ({ to: '/project' }),
  Project: ({ id, field }) =>
    field === 'roles' ? { to: '/team', search: { project: id } } : { to: '/project/targets' },
  Member: ({ id }) => ({ to: '/team', search: { member: id } }),
};

/** The page that opens the field, where there is one. */
export const wayTo = (thing: Thing): Way | undefined => WAYS[thing.subject]?.(thing);

/** How many things there are in all. */
export const countOf = (groups: readonly { count: number }[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

// Where a visit may be planned: an open enrolment, its areas, and the people at the company.
import type { LocalisedText } from '../../api/graphql';
import type { Coached } from './CompanyChoice';

export interface Plannable {
  enrolmentId: string;
  company: { id: string; name: string; contacts: readonly { id: string; name: string | null }[] };
  insatsomraden: readonly { id: string; letter: string | null; name: LocalisedText }[];
}

/** One of one's own companies. */
export const plannableOf = ({ id, company, project }: Coached): Plannable => ({
  enrolmentId: id,
  company: { id: company.id, name: company.name, contacts: company.contacts.nodes },
  insatsomraden: project.insatsomraden,
});

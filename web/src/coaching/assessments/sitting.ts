// What the address of a measurement says: what is measured where, so that it goes on without the server.
import { useParams, useSearch } from '@tanstack/react-router';

export interface Sitting {
  enrolment: string;
  /** The insatsområde or the grund that is measured. */
  subject: string;
  /** What is measured afterwards, as `assessment.subject`, one after the other with `_` between. */
  after: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

export const sittingIn = (search: Record<string, unknown>): Sitting => ({
  enrolment: textOf(search['enrolment']),
  subject: textOf(search['subject']),
  after: textOf(search['after']),
});

/** The measurement that the address names. */
export function useSitting(): Sitting & { id: string } {
  const params: Record<string, unknown> = useParams({ strict: false });
  const search: Record<string, unknown> = useSearch({ strict: false });
  return { ...sittingIn(search), id: textOf(params['id']) };
}

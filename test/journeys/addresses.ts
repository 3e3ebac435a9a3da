// Every address of the app, for whoever has signed in: the routes with the ids of things that they may see.
import { expect, type Page } from '@playwright/test';
import { routes } from '../web/routes.js';

const QUESTION = `query Addresses {
  enrolments(first: 50, filter: { isOpen: true, isMine: true }) { nodes { id company { id } assessments(first: 5) { nodes { id state insatsomrade { id } } } } }
  others: enrolments(first: 50, filter: { isOpen: true }) { nodes { id company { id } assessments(first: 5) { nodes { id state insatsomrade { id } } } } }
  coachingSessions(first: 1, filter: { isMine: true, planned: true }) { nodes { id } }
  activities(first: 1) { nodes { id } }
  lessons(first: 1) { nodes { id } }
}`;

interface Enrolled {
  id: string;
  company: { id: string };
  assessments: { nodes: { id: string; state: string; insatsomrade: { id: string } | null }[] };
}

interface Found {
  enrolments: { nodes: Enrolled[] };
  others: { nodes: Enrolled[] };
  coachingSessions: { nodes: { id: string }[] };
  activities: { nodes: { id: string }[] };
  lessons: { nodes: { id: string }[] };
}

/** Stands where somebody may see nothing of the kind: the page must be good then as well. */
const NOTHING = '00000000-0000-7000-8000-000000000000';

const idOf = (thing: { id: string } | null | undefined): string => thing?.id ?? NOTHING;

const nodesOf = <Node>(list: { nodes: Node[] } | undefined): Node[] => list?.nodes ?? [];

function measuring(enrolled: readonly Enrolled[]): Record<string, string> {
  const measured = enrolled.find(({ assessments }) => assessments.nodes.length > 0);
  const [assessment] = nodesOf(measured?.assessments);
  const sitting = `enrolment=${idOf(measured)}&subject=${idOf(assessment?.insatsomrade)}`;
  return {
    '/assessments/new/$enrolmentId': `/assessments/new/${idOf(enrolled[0])}`,
    '/assessments/$id': `/assessments/${idOf(assessment)}?${sitting}`,
    '/assessments/$id/result': `/assessments/${idOf(assessment)}/result?${sitting}`,
  };
}

/** What the routes with parts stand for. */
function filledWith(found: Partial<Found>): Readonly<Record<string, string>> {
  const enrolled = [...nodesOf(found.enrolments), ...nodesOf(found.others)];
  const company = idOf(enrolled[0]?.company);
  return {
    ...measuring(enrolled),
    '/companies/$id': `/companies/${company}`,
    '/activities/$id': `/activities/${idOf(nodesOf(found.activities)[0])}`,
    '/visits/$id': `/visits/${idOf(nodesOf(found.coachingSessions)[0])}`,
    '/project/rows/$kind': '/project/rows/companies',
    '/history/$type/$id': `/history/Company/${company}`,
    '/lessons-learned/$id': `/lessons-learned/${idOf(nodesOf(found.lessons)[0])}`,
  };
}

/** The addresses of all routes; a route with parts that nobody told of here is a mistake. */
export async function addressesFor(page: Page): Promise<string[]> {
  const answer = await page.request.post('/graphql', { data: { query: QUESTION } });
  const { data } = (await answer.json()) as { data: Partial<Found> | null };
  const filled = filledWith(data ?? {});
  const addresses = routes().map((route) => filled[route] ?? route);
  expect(addresses.filter((address) => address.includes('$'))).toEqual([]);
  return addresses;
}

/** Opens an address and waits until it has been drawn with what it asks for. */
export async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).first(), `${address} has a heading`).toBeVisible({
    timeout: 20_000,
  });
  await page.waitForLoadState('networkidle');
}

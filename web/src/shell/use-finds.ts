// Everything that the palette can lead to: places and deeds, and the companies and people of the device and the server.
import { useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useHere } from '../access/here/here';
import { useViewAs } from '../access/view-as/view-as';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { MY_COMPANIES } from '../coaching/coaching-sessions/session.queries';
import { COMPANIES } from '../directory/companies/companies.queries';
import { chooseLocale, locale, useWords } from '../ui/words';
import { FIND } from './palette.queries';
import { beside, distinct, found, type Find } from './palette.rules';
import { BACK_ROOM, PAGES, PLACES, placesFor } from './places';
import { SHELL } from './shell.words';
import { useIsOnline } from './online';
import { showShortcuts } from './shortcuts';

/** What the palette shows, and does when it is chosen. */
export interface Deed extends Find {
  act: () => void;
  /** The key that does the same. */
  key?: string | undefined;
}

export interface Finds {
  deeds: Deed[];
  companies: Deed[];
  people: Deed[];
  /** Of the server: last, so that what it finds moves nothing that is chosen already. */
  more: Deed[];
  /** Whether the server has yet to answer for what is typed. */
  isAsking: boolean;
}

const MOST = 8;

/** Fewer letters than this mean everybody. */
const SHORTEST = 2;

/** The first page of the list of companies, as that list asks for it. */
const LISTED = { search: null, after: null };

export function useFinds(typed: string, settled: string): Finds {
  const all = useDeeds();
  const known = useKnown();
  const { hits, isAsking } = useServer(typed.trim(), settled);
  if (!typed.trim()) return { deeds: all, companies: [], people: [], more: [], isAsking };
  const deeds = found(all, typed, MOST);
  const companies = found(known.companies, typed, MOST);
  const people = found(known.people, typed, MOST);
  return { deeds, companies, people, more: beside([...companies, ...people], hits), isAsking };
}

function useDeeds(): Deed[] {
  const say = useWords(SHELL);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const log = useLogSheet();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const places = placesFor([...PLACES, ...BACK_ROOM], hats).map(({ name, to, key }) => ({
    id: name,
    label: say(name),
    key: key ? `g ${key}` : undefined,
    act: () => void navigate({ to }),
  }));
  // With “as the device has it” chosen, it is what the device has that one would leave.
  const isDark = useComputedColorScheme('light') === 'dark';
  return [
    ...(hats.isCoach && !viewed ? [{ id: 'log', label: say('logVisit'), key: 'l', act: () => log.open({}) }] : []),
    ...places,
    ...PAGES.filter(({ isFor }) => isFor(hats)).map(({ name, to }) => ({
      id: name,
      label: say(name),
      act: () => void navigate({ to }),
    })),
    { id: 'sheet', label: say('keys'), key: '?', act: showShortcuts },
    {
      id: 'appearance',
      label: say(isDark ? 'toLight' : 'toDark'),
      act: () => setColorScheme(isDark ? 'light' : 'dark'),
    },
    {
      id: 'language',
      label: say('otherLanguage'),
      act: () => void chooseLocale(locale() === 'sv' ? 'en' : 'sv'),
    },
  ];
}

/** The companies of the device and the people at one's own: found without network too. */
function useKnown(): Pick<Finds, 'companies' | 'people'> {
  const navigate = useNavigate();
  const [{ data: mine }] = useQuery({ query: MY_COMPANIES, requestPolicy: 'cache-first' });
  const [{ data: listed }] = useQuery({ query: COMPANIES, variables: LISTED, requestPolicy: 'cache-only' });
  return useMemo(() => {
    const open = (id: string) => (): void => void navigate({ to: `/companies/${id}` });
    const coached = (mine?.enrolments.nodes ?? []).map(({ company }) => company);
    const people = coached.flatMap(({ id, name: detail, contacts }) =>
      contacts.nodes.flatMap((contact) =>
        contact.name ? [{ id: contact.id, label: contact.name, detail, act: open(id) }] : [],
      ),
    );
    const companies = [...coached, ...(listed?.companies.nodes ?? [])].map(({ id, name, postTown }) => ({
      id,
      label: name,
      detail: postTown ?? undefined,
      act: open(id),
    }));
    return { companies: distinct(companies), people: distinct(people) };
  }, [mine, listed, navigate]);
}

/** Companies and people whom the server finds for what is typed, never for what was typed before. */
function useServer(typed: string, settled: string): { hits: Deed[]; isAsking: boolean } {
  const say = useWords(SHELL);
  const navigate = useNavigate();
  const isOnline = useIsOnline();
  const isMeant = typed.length >= SHORTEST;
  const [{ data, operation, error }] = useQuery({
    query: FIND,
    variables: { text: settled },
    pause: settled.length < SHORTEST,
  });
  const isAnswered = operation?.variables.text === typed && (data ?? error) !== undefined;
  if (!isMeant || !isAnswered) return { hits: [], isAsking: isMeant && isOnline };
  const hits = (data?.search ?? []).map(({ id, kind, label, detail, companyId }) => ({
    id,
    label,
    detail: [say(`kind_${kind}`), detail].filter(Boolean).join(' · '),
    act: () =>
      void (companyId
        ? navigate({ to: `/companies/${companyId}` })
        : navigate({ to: '/team', search: { member: id } })),
  }));
  return { hits, isAsking: false };
}

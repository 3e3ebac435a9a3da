// Everything that the palette can lead to: places and deeds, and the companies and people of the device and the server.
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { useHere } from '../access/here/here';
import { useViewAs } from '../access/view-as/view-as';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { MY_COMPANIES } from '../coaching/coaching-sessions/session.queries';
import { chooseLocale, locale, useWords } from '../ui/words';
import { FIND_COMPANIES } from './palette.queries';
import { found, joined, type Find } from './palette.rules';
import { BACK_ROOM, PLACES, placesFor } from './places';
import { SHELL } from './shell.words';
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
}

const MOST = 8;

export function useFinds(typed: string, settled: string): Finds {
  const deeds = useDeeds();
  const { companies, people } = useOwn();
  const more = useServer(settled);
  return {
    deeds: found(deeds, typed, typed ? MOST : 20),
    companies: typed ? found(joined(companies, more), typed, MOST) : [],
    people: typed ? found(people, typed, MOST) : [],
  };
}

function useDeeds(): Deed[] {
  const say = useWords(SHELL);
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const log = useLogSheet();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const places = placesFor([...PLACES, ...BACK_ROOM], hats).map(({ name, to, key }) => ({
    id: name,
    label: say(name),
    key: key ? `g ${key}` : undefined,
    act: () => void navigate({ to }),
  }));
  const isDark = colorScheme === 'dark';
  return [
    ...(hats.isCoach && !viewed ? [{ id: 'log', label: say('logVisit'), key: 'l', act: () => log.open({}) }] : []),
    ...places,
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

/** The companies that one coaches and their people: on the device, so that they are found without network. */
function useOwn(): Pick<Finds, 'companies' | 'people'> {
  const navigate = useNavigate();
  const [{ data }] = useQuery({ query: MY_COMPANIES, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const coached = (data?.enrolments.nodes ?? []).map(({ company }) => company);
    const distinct = [...new Map(coached.map((company) => [company.id, company])).values()];
    const open = (id: string) => (): void => void navigate({ to: `/companies/${id}` });
    return {
      companies: distinct.map(({ id, name, postTown }) => ({
        id,
        label: name,
        detail: postTown ?? undefined,
        act: open(id),
      })),
      people: distinct.flatMap(({ id, name, contacts }) =>
        contacts.nodes.flatMap((contact) =>
          contact.name ? [{ id: contact.id, label: contact.name, detail: name, act: open(id) }] : [],
        ),
      ),
    };
  }, [data, navigate]);
}

function useServer(settled: string): Deed[] {
  const navigate = useNavigate();
  const [{ data }] = useQuery({
    query: FIND_COMPANIES,
    variables: { text: settled },
    pause: settled.length < 2,
    requestPolicy: 'cache-and-network',
  });
  return (data?.companies.nodes ?? []).map(({ id, name, postTown }) => ({
    id,
    label: name,
    detail: postTown ?? undefined,
    act: () => void navigate({ to: `/companies/${id}` }),
  }));
}

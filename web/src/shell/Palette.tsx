// The palette: everything one may go to or do, by typing. What the device knows answers at once, the server a moment later.
import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { closePalette, usePaletteOpen } from './palette';
import { SHELL } from './shell.words';
import { useFinds, type Deed } from './use-finds';
import styles from './palette.module.css';

/** How long the typing must rest before the server is asked. */
const REST_MS = 200;

const [store, palette] = createSpotlight();

export function Palette() {
  const say = useWords(SHELL);
  const isOpen = usePaletteOpen();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), REST_MS);
  const { deeds, companies, people } = useFinds(typed, settled);
  useEffect(() => {
    if (isOpen) palette.open();
    else palette.close();
  }, [isOpen]);
  const isEmpty = deeds.length + companies.length + people.length === 0;
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closePalette}
      scrollable
      aria-label={say('search')}
    >
      <Spotlight.Search
        placeholder={say('searchHow')}
        aria-label={say('search')}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList>
        <Group label={say('companies')} deeds={companies} />
        <Group label={say('people')} deeds={people} />
        <Group label={say('deeds')} deeds={deeds} />
        {isEmpty && <Spotlight.Empty>{say('nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

function Group({ label, deeds }: { label: string; deeds: readonly Deed[] }) {
  if (deeds.length === 0) return undefined;
  return (
    <Spotlight.ActionsGroup label={label}>
      {deeds.map(({ id, label: name, detail, key, act }) => (
        <Spotlight.Action
          key={id}
          label={name}
          {...(detail ? { description: detail } : {})}
          rightSection={key ? <kbd className={styles.key}>{key}</kbd> : undefined}
          onClick={act}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

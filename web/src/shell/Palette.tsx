// The palette: everything one may go to or do, by typing. What the device knows answers at once, the server a moment later.
import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight, useSpotlight } from '@mantine/spotlight';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useState } from 'react';
import { Icon } from '../ui/Icon';
import { useWords } from '../ui/words';
import { closePalette, usePaletteOpen } from './palette';
import { SHELL } from './shell.words';
import { useFinds, type Deed } from './use-finds';
import styles from './palette.module.css';

/** How long the typing must rest before the server is asked. */
const REST_MS = 200;

const LIST = 'palette-list';

const rowOf = ({ id }: Deed): string => `palette-${id}`;

const [store, palette] = createSpotlight();

/** The component marks rows where they stood; they are marked anew where they stand now, the first when none is chosen. */
function useMarked(typed: string, selected: number): void {
  useLayoutEffect(() => {
    const rows = [...document.querySelectorAll(`#${LIST} [data-action]`)];
    const place = typed && selected < 0 && rows.length > 0 ? 0 : selected;
    for (const [at, row] of rows.entries()) row.toggleAttribute('data-selected', at === place);
    if (place !== selected) store.setState({ ...store.getState(), selected: place });
  });
}

export function Palette() {
  const say = useWords(SHELL);
  const isOpen = usePaletteOpen();
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), REST_MS);
  const { deeds, companies, people, more, isAsking } = useFinds(typed, settled);
  const { selected } = useSpotlight(store);
  useEffect(() => {
    if (isOpen) palette.open();
    else palette.close();
  }, [isOpen]);
  const rows = [...companies, ...people, ...deeds, ...more];
  const chosen = rows[selected];
  useMarked(typed, selected);
  return (
    <Spotlight.Root
      store={store}
      shortcut={null}
      query={typed}
      onQueryChange={setTyped}
      onSpotlightClose={closePalette}
      // Closed at once, and with it what was typed: whoever opens it again begins anew.
      transitionProps={{ duration: 0 }}
      scrollable
      aria-label={say('search')}
    >
      <Spotlight.Search
        placeholder={say('searchHow')}
        aria-label={say('search')}
        role="combobox"
        aria-expanded
        aria-autocomplete="list"
        aria-controls={LIST}
        aria-activedescendant={chosen && rowOf(chosen)}
        leftSection={<Icon name="search" />}
      />
      <Spotlight.ActionsList id={LIST} role="listbox" aria-label={say('search')}>
        <Group label={say('companies')} deeds={companies} chosen={chosen} />
        <Group label={say('people')} deeds={people} chosen={chosen} />
        <Group label={say('deeds')} deeds={deeds} chosen={chosen} />
        <Group label={say('onServer')} deeds={more} chosen={chosen} />
        {rows.length === 0 && <Spotlight.Empty>{say(isAsking ? 'waiting' : 'nothingFound')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

interface GroupProps {
  label: string;
  deeds: readonly Deed[];
  chosen: Deed | undefined;
}

function Group({ label, deeds, chosen }: GroupProps) {
  if (deeds.length === 0) return undefined;
  return (
    <Spotlight.ActionsGroup label={label} role="group" aria-label={label}>
      {deeds.map((deed) => (
        <Spotlight.Action
          key={deed.id}
          ref={(row: HTMLButtonElement | null) => {
            // The component takes no id.
            if (row) row.id = rowOf(deed);
          }}
          label={deed.label}
          role="option"
          aria-selected={deed.id === chosen?.id}
          {...(deed.detail ? { description: deed.detail } : {})}
          rightSection={deed.key ? <kbd className={styles.key}>{deed.key}</kbd> : undefined}
          onClick={deed.act}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}

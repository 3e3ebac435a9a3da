// The keys of the whole app, and what they open: the palette and the sheet, each fetched when first wanted.
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useHere } from '../access/here/here';
import { useViewAs } from '../access/view-as/view-as';
import { useLogSheet } from '../coaching/coaching-sessions/log-sheet';
import { wishOf, type Wish } from './keys.rules';
import { isPaletteOpen, openPalette, usePaletteOpen } from './palette';
import { BACK_ROOM, PLACES, placesFor } from './places';
import { areShortcutsOn, showShortcuts, useShortcutSheet } from './shortcuts';

const Palette = lazy(() => import('./Palette').then((module) => ({ default: module.Palette })));
const ShortcutSheet = lazy(() => import('./ShortcutSheet').then((module) => ({ default: module.ShortcutSheet })));

/** How long `g` waits for its letter. */
const PATIENCE_MS = 1_500;

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

/** The page's own search field, or its own button for something new. */
const ownOf = (mark: 'search' | 'new'): HTMLElement | null =>
  document.querySelector<HTMLElement>(mark === 'search' ? '#content input[type="search"]' : '#content [data-new]');

export function Keyboard() {
  useKeys();
  const isSheetOpen = useShortcutSheet();
  const isOpen = usePaletteOpen();
  const [wasPaletteOpen, setWasPaletteOpen] = useState(false);
  if (isOpen && !wasPaletteOpen) setWasPaletteOpen(true);
  return (
    <Suspense>
      {wasPaletteOpen && <Palette />}
      {isSheetOpen && <ShortcutSheet />}
    </Suspense>
  );
}

function useKeys(): void {
  const { hats } = useHere();
  const { viewed } = useViewAs();
  const log = useLogSheet();
  const navigate = useNavigate();
  const pressedG = useRef(0);
  useEffect(() => {
    const go = (key: string): boolean => {
      const place = placesFor([...PLACES, ...BACK_ROOM], hats).find((one) => one.key === key);
      if (place) void navigate({ to: place.to });
      return place !== undefined;
    };
    const deeds: Readonly<Record<Exclude<Wish['do'], 'go'>, () => boolean>> = {
      nothing: () => false,
      await: () => ((pressedG.current = Date.now()), false),
      palette: () => (openPalette(), true),
      sheet: () => (showShortcuts(), true),
      log: () => (hats.isCoach && !viewed ? (log.open({}), true) : false),
      search: () => {
        const field = ownOf('search');
        if (field) field.focus();
        else openPalette();
        return true;
      },
      new: () => (ownOf('new')?.click(), true),
    };
    const press = (event: KeyboardEvent): void => {
      // What the app could open holds more than the company is to see.
      if (document.documentElement.dataset['presenting']) return;
      if ((isPaletteOpen() || document.querySelector('[role="dialog"]')) && event.key !== 'k') return;
      const isAfterG = Date.now() - pressedG.current < PATIENCE_MS;
      pressedG.current = 0;
      const wish = wishOf(event, { isAfterG, isInField: isField(event.target), isOn: areShortcutsOn() });
      if (wish.do === 'go' ? go(wish.key) : deeds[wish.do]()) event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [hats, viewed, log, navigate]);
}

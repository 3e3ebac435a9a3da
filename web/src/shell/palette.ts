// Whether the palette is open.
import { useSyncExternalStore } from 'react';

let isOpen = false;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  isOpen = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const openPalette = (): void => set(true);
export const closePalette = (): void => set(false);
export const usePaletteOpen = (): boolean => useSyncExternalStore(subscribe, () => isOpen);

/** Asked outside of a component: it may be open before its program is here. */
export const isPaletteOpen = (): boolean => isOpen;

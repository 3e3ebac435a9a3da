// Whether single keys do anything, as each chooses on the device; and whether the sheet that shows them is open.
import { useSyncExternalStore } from 'react';

const CHOSEN = 'stegvis.shortcuts';

let isSheetOpen = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const areShortcutsOn = (): boolean => localStorage.getItem(CHOSEN) !== 'off';

export const useShortcutsOn = (): boolean => useSyncExternalStore(subscribe, areShortcutsOn);

export function setShortcuts(isOn: boolean): void {
  localStorage.setItem(CHOSEN, isOn ? 'on' : 'off');
  tell();
}

export const useShortcutSheet = (): boolean => useSyncExternalStore(subscribe, () => isSheetOpen);

export function showShortcuts(): void {
  isSheetOpen = true;
  tell();
}

export function hideShortcuts(): void {
  isSheetOpen = false;
  tell();
}

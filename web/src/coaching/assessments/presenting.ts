// Showing a measurement to the company: nothing else of the app is on the screen, and the screen stays awake.
import { useEffect, useSyncExternalStore } from 'react';

let isPresenting = false;
let shownBy = 0;
const listeners = new Set<() => void>();

/** Full screen is a bonus: telephones that have none show the page over everything else all the same. */
function present(wanted: boolean): void {
  if (wanted === isPresenting) return;
  isPresenting = wanted;
  const { documentElement: page } = document;
  if (wanted) page.dataset['presenting'] = 'true';
  else delete page.dataset['presenting'];
  if (wanted) void page.requestFullscreen?.().catch(() => undefined);
  else if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  for (const listener of listeners) listener();
}

document.addEventListener('fullscreenchange', () => document.fullscreenElement ?? present(false));

/** Where nothing is full screen, the page itself hears the key that ends it. */
document.addEventListener('keydown', ({ key }) => key === 'Escape' && present(false));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes on from question to result, and ends with the last page that can be shown. */
export function usePresenting(): { isPresenting: boolean; toggle: () => void } {
  const isShown = useSyncExternalStore(subscribe, () => isPresenting);
  useEffect(() => {
    shownBy += 1;
    return () => {
      shownBy -= 1;
      setTimeout(() => shownBy === 0 && present(false));
    };
  }, []);
  useAwake(isShown);
  return { isPresenting: isShown, toggle: () => present(!isPresenting) };
}

/** Keeps the screen from going dark while it is shown to somebody, where the browser can. */
function useAwake(isWanted: boolean): void {
  useEffect(() => {
    if (!isWanted || !('wakeLock' in navigator)) return undefined;
    const lock = navigator.wakeLock.request('screen').catch(() => undefined);
    return () => void lock.then((held) => held?.release());
  }, [isWanted]);
}

// A newer app waits beside this one until somebody says that now is a good time; it never comes over what is being written.
import { useSyncExternalStore } from 'react';

const EVERY_MS = 3_600_000;

let waiting: ServiceWorker | undefined;
/** Another tab has let the newer app take over: what this one has not fetched is no longer there. */
let isTaken = false;
const listeners = new Set<() => void>();

function tell(): void {
  for (const listener of listeners) listener();
}

function watch(registration: ServiceWorkerRegistration): void {
  // Without somebody in charge already, it is the first that comes, and nothing is replaced.
  const found = (worker: ServiceWorker | null): void => {
    if (worker?.state !== 'installed' || !navigator.serviceWorker.controller) return;
    waiting = worker;
    tell();
  };
  found(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => found(worker));
  });
  setInterval(() => void registration.update().catch(() => undefined), EVERY_MS);
}

function watchOtherTabs(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    isTaken = true;
    tell();
  });
  // A page that this app can no longer fetch is there in the newer one; what is being written is kept as a draft.
  window.addEventListener('vite:preloadError', (event) => {
    if (!isTaken) return;
    event.preventDefault();
    window.location.reload();
  });
}

/** After the first page has been drawn: keeping everything takes the network that the page itself waits for. */
const RESTED_MS = 2_000;

const loaded = (): Promise<unknown> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((done) => window.addEventListener('load', done, { once: true }));

/** Lets the app be kept for use without network. */
export async function keepTheApp(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  watchOtherTabs();
  if (!navigator.serviceWorker.controller) {
    await loaded();
    await new Promise((rested) => setTimeout(rested, RESTED_MS));
  }
  watch(await navigator.serviceWorker.register('/sw.js'));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => isTaken || waiting !== undefined);

/** Lets the newer app take over, and begins anew with it. */
export function takeNewVersion(): void {
  if (isTaken) return window.location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting?.postMessage({ type: 'SKIP_WAITING' }, { transfer: [] });
}

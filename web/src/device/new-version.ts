// A newer app waits beside this one until somebody says that now is a good time; it never comes over what is being written.
import { useSyncExternalStore } from 'react';

const EVERY_MS = 3_600_000;

let waiting: ServiceWorker | undefined;
const listeners = new Set<() => void>();

function found(worker: ServiceWorker): void {
  waiting = worker;
  for (const listener of listeners) listener();
}

function watch(registration: ServiceWorkerRegistration): void {
  // Without somebody in charge already, it is the first that comes, and nothing is replaced.
  const tell = (worker: ServiceWorker | null): void => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller) found(worker);
  };
  tell(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker?.addEventListener('statechange', () => tell(worker));
  });
  setInterval(() => void registration.update().catch(() => undefined), EVERY_MS);
}

/** Lets the app be kept for use without network. */
export async function keepTheApp(): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  watch(await navigator.serviceWorker.register('/sw.js'));
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export const useNewVersion = (): boolean => useSyncExternalStore(subscribe, () => waiting !== undefined);

/** Lets the newer app take over, and begins anew with it. */
export function takeNewVersion(): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), { once: true });
  waiting?.postMessage({ type: 'SKIP_WAITING' }, { transfer: [] });
}

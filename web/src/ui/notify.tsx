// Short messages at the foot of the screen, one at a time, read aloud politely; they may offer to undo.
import { Button } from '@mantine/core';
import { useSyncExternalStore } from 'react';
import styles from './notify.module.css';

interface Undo {
  label: string;
  act: () => void;
}

interface Notice {
  text: string;
  undo: Undo | undefined;
}

const SHOWN_MS = 6_000;

let shown: Notice | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<() => void>();

function show(notice: Notice | undefined): void {
  shown = notice;
  for (const listener of listeners) listener();
}

export function notify(text: string, undo?: Undo): void {
  clearTimeout(timer);
  show({ text, undo });
  timer = setTimeout(() => show(undefined), SHOWN_MS);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function Notices() {
  const notice = useSyncExternalStore(subscribe, () => shown);
  return (
    <div role="status" aria-live="polite" className={styles.place}>
      {notice && (
        <p className={styles.notice}>
          {notice.text}
          {notice.undo && (
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => {
                notice.undo?.act();
                show(undefined);
              }}
            >
              {notice.undo.label}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

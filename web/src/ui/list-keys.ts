// The keys of a list: j and k move, Enter opens, / searches. They are silent in fields, and where somebody has switched
// single letters off.
import { useEffect, useRef } from 'react';

const SWITCH = 'stegvis.letters';

/** Whether keys of one letter may act (WCAG 2.1.4). */
export const areLettersOn = (): boolean => localStorage.getItem(SWITCH) !== 'off';

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

export type Keys = Readonly<Record<string, () => void>>;

/** Acts on keys pressed outside fields, without Ctrl, Alt or ⌘, while no dialog is open. */
export function useLetters(keys: Keys): void {
  const now = useRef(keys);
  useEffect(() => {
    now.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const act = now.current[event.key];
      if (!act || !areLettersOn() || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target)) return;
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

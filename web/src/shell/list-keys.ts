// The keys of a page or a list, such as j and k: silent in fields, and where somebody has switched single letters off.
import { useEffect, useRef } from 'react';
import { areShortcutsOn } from './shortcuts';

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
      if (!act || !areShortcutsOn() || event.ctrlKey || event.metaKey || event.altKey || isWriting(event.target))
        return;
      if (event.defaultPrevented || document.querySelector('[role="dialog"]')) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}

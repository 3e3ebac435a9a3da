// Where focus goes when something that lay over the page has closed.
import { useCallback, useEffect, useRef } from 'react';

/**
 * Gives focus back to what had it, or to the page when that is gone. What is returned is called just before something
 * opens, for it may take focus as soon as it is drawn.
 */
export function useFocusBack(isOpen: boolean): () => void {
  const left = useRef<Element>(null);

  useEffect(() => {
    if (isOpen || !left.current) return;
    const had = left.current;
    left.current = null;
    const canHaveIt = had instanceof HTMLElement && had.isConnected && had !== document.body;
    (canHaveIt ? had : document.querySelector<HTMLElement>('#content'))?.focus({ preventScroll: true });
  }, [isOpen]);

  return useCallback(() => {
    left.current = document.activeElement;
  }, []);
}

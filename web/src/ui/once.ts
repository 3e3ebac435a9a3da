// What is under way is not begun again by a thumb that taps twice.
import { useCallback, useRef } from 'react';

/** Does what it is given, and nothing of what it is given meanwhile. */
export function useOnce(): (act: () => Promise<unknown>) => void {
  const isUnderWay = useRef(false);
  return useCallback((act) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    void act().finally(() => {
      isUnderWay.current = false;
    });
  }, []);
}

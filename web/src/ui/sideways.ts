// What is wider than its place: says at which edge there is more, and begins where the chosen one can be seen.
import { useEffect, useRef, type RefObject } from 'react';

/** For the element with the class "sideways": marks its edges while there is more beyond them. */
export function useSideways<Box extends HTMLElement>(): RefObject<Box | null> {
  const ref = useRef<Box>(null);
  useEffect(() => {
    const box = ref.current;
    if (!box) return undefined;
    const look = (): void => {
      box.toggleAttribute('data-before', box.scrollLeft > 1);
      box.toggleAttribute('data-after', box.scrollLeft + box.clientWidth < box.scrollWidth - 1);
    };
    showChosen(box);
    const watch = new ResizeObserver(look);
    for (const one of [box, ...box.children]) watch.observe(one);
    box.addEventListener('scroll', look, { passive: true });
    return () => {
      watch.disconnect();
      box.removeEventListener('scroll', look);
    };
  }, []);
  return ref;
}

function showChosen(box: HTMLElement): void {
  const chosen = box.querySelector<HTMLElement>('[aria-current="page"]');
  if (chosen) box.scrollLeft = chosen.offsetLeft - box.offsetLeft - (box.clientWidth - chosen.clientWidth) / 2;
}

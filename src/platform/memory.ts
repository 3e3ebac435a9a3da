// How much garbage may lie about: V8 would let a server of 60 MB grow to several times that before it looks.
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** How much the heap may grow over what was alive when it was last gone through, in percent. */
const GROWTH = 30;

/** Sets the measure, by going through the heap once: what starting took is given back, and growth counts from there. */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  setFlagsFromString('--no-expose-gc');
  collect();
}

// Whether this device still has room for what is written, said before it is written.
import { useEffect, useState } from 'react';

const LOW_BYTES = 5_000_000;

/** Bytes that can still be kept, as far as the browser tells. */
async function roomLeft(): Promise<number> {
  const { quota, usage } = (await navigator.storage?.estimate?.()) ?? {};
  return quota === undefined || usage === undefined ? Infinity : quota - usage;
}

export function useRoomIsLow(): boolean {
  const [isLow, setLow] = useState(false);
  useEffect(() => {
    void roomLeft().then((bytes) => setLow(bytes < LOW_BYTES));
  }, []);
  return isLow;
}

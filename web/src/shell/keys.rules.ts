// What a key does outside of fields: one letter by itself, or after `g`.

/** Something a key asks for. */
export type Wish =
  | { do: 'go'; key: string }
  | { do: 'log' }
  | { do: 'search' }
  | { do: 'new' }
  | { do: 'sheet' }
  | { do: 'palette' }
  | { do: 'await' }
  | { do: 'nothing' };

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
}

interface Situation {
  /** Whether `g` was pressed just before. */
  isAfterG: boolean;
  /** Whether what is typed goes into a field. */
  isInField: boolean;
  /** Whether single keys are on at all. */
  isOn: boolean;
}

const NOTHING: Wish = { do: 'nothing' };

const ALONE: Readonly<Record<string, Wish>> = {
  g: { do: 'await' },
  l: { do: 'log' },
  '/': { do: 'search' },
  n: { do: 'new' },
  '?': { do: 'sheet' },
};

/** The palette answers everywhere; single keys only where nobody writes, and only when they are wanted. */
export function wishOf(pressed: Pressed, { isAfterG, isInField, isOn }: Situation): Wish {
  const { key, ctrlKey, metaKey, altKey } = pressed;
  if ((ctrlKey || metaKey) && !altKey && key.toLowerCase() === 'k') return { do: 'palette' };
  if (ctrlKey || metaKey || altKey || isInField || !isOn) return NOTHING;
  if (isAfterG) return { do: 'go', key };
  return ALONE[key] ?? NOTHING;
}

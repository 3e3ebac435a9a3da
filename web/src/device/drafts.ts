// What is half written, in the browser's database within 300 ms of the last key; only a hand throws it away.
import { useCallback, useEffect, useRef, useState } from 'react';
import { deviceDatabase, type Draft } from './database';

const AFTER_MS = 150;

const idOf = (account: string, form: string): string => `${account}/${form}`;

export async function draftOf(account: string, form: string): Promise<Draft | undefined> {
  return (await deviceDatabase()).get('drafts', idOf(account, form));
}

/** All that an account has begun on this device and not saved. */
export async function draftsOf(account: string): Promise<Draft[]> {
  return (await deviceDatabase()).getAllFromIndex('drafts', 'account', account);
}

async function keepDraft(account: string, form: string, value: unknown): Promise<void> {
  const database = await deviceDatabase();
  const draft = { id: idOf(account, form), account, form, value, changedAt: new Date().toISOString() };
  const transaction = database.transaction('drafts', 'readwrite', { durability: 'strict' });
  await transaction.store.put(draft);
  await transaction.done;
}

export async function discardDraft(account: string, form: string): Promise<void> {
  await (await deviceDatabase()).delete('drafts', idOf(account, form));
}

export interface DraftHandle<Value> {
  value: Value;
  change: (change: Partial<Value>) => void;
  /** Gone from the device: it has been saved, or thrown away by hand. */
  discard: () => Promise<void>;
  /** Whether what is shown was begun before. */
  isResumed: boolean;
  isReady: boolean;
}

/** A form's value that outlives the page: read from the device when it was begun, kept with every change. */
export function useDraft<Value extends object>(account: string, form: string, first: () => Value): DraftHandle<Value> {
  const [value, setValue] = useState(first);
  const [found, setFound] = useState<'reading' | 'new' | 'resumed'>('reading');
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | undefined>(undefined);

  const flush = useCallback(() => {
    if (!pending.current) return;
    clearTimeout(pending.current.timer);
    pending.current.write();
    pending.current = undefined;
  }, []);

  useEffect(() => {
    let isHere = true;
    const resume = (draft: Draft | undefined): void => {
      if (!isHere) return;
      if (draft) setValue((now) => ({ ...now, ...(draft.value as Value) }));
      setFound(draft ? 'resumed' : 'new');
    };
    void draftOf(account, form).then(resume);
    document.addEventListener('visibilitychange', flush);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [account, form, flush]);

  const change = useCallback(
    (changed: Partial<Value>) => {
      setValue((now) => {
        const next = { ...now, ...changed };
        if (pending.current) clearTimeout(pending.current.timer);
        const write = (): void => void keepDraft(account, form, next);
        pending.current = { write, timer: setTimeout(flush, AFTER_MS) };
        return next;
      });
    },
    [account, form, flush],
  );

  const discard = useCallback(async () => {
    if (pending.current) clearTimeout(pending.current.timer);
    pending.current = undefined;
    await discardDraft(account, form);
  }, [account, form]);

  return { value, change, discard, isResumed: found === 'resumed', isReady: found !== 'reading' };
}

// What is half written, in the browser's database within 300 ms of the last key; only a hand throws it away.
import { useCallback, useEffect, useRef, useState } from 'react';
import { NOT_KEPT } from '../ui/not-kept.words';
import { notify } from '../ui/notify';
import { say } from '../ui/words';
import { deviceDatabase, draftIdOf, type DraftRow } from './database';
import { seal, unseal } from './seal';
import { Tabs } from './tabs';

const AFTER_MS = 150;

/** Something half written, as it was when it was last touched. */
export interface Draft extends Pick<DraftRow, 'id' | 'account' | 'form' | 'changedAt'> {
  value: unknown;
  /** For the person, such as the heading of the page where it was begun. */
  about: string;
  /** The address of that page. */
  at: string;
}

interface Content {
  value: unknown;
  about: string;
  at: string;
}

/** What is being done to each draft; one thing at a time, so that what is read or thrown away is what was written last. */
const busy = new Map<string, Promise<unknown>>();

function inTurn<Result>(id: string, act: () => Promise<Result>): Promise<Result> {
  const done = (busy.get(id) ?? Promise.resolve()).then(act, act);
  busy.set(id, done);
  const forget = (): void => void (busy.get(id) === done && busy.delete(id));
  done.then(forget, forget);
  return done;
}

/** What has been written and is not in the database yet: the next page takes it up as it is. */
const newest = new Map<string, Content>();

const listeners = new Set<() => void>();
const tabs = new Tabs('drafts');
tabs.onTold(() => listeners.forEach((listener) => listener()));

function tell(): void {
  for (const listener of listeners) listener();
  tabs.tellOthers();
}

async function opened(row: DraftRow): Promise<Draft> {
  const { value, about, at } = (await unseal(row.account, row.sealed)) as Content;
  const { id, account, form, changedAt } = row;
  return { id, account, form, changedAt, value, about, at };
}

export function draftOf(account: string, form: string): Promise<Draft | undefined> {
  const id = draftIdOf(account, form);
  return inTurn(id, async () => {
    const written = newest.get(id);
    if (written) return { id, account, form, changedAt: new Date().toISOString(), ...written };
    const row = await (await deviceDatabase()).get('drafts', id);
    return row && opened(row);
  });
}

/** All that an account has begun on this device and not saved, the latest first. */
export async function draftsOf(account: string): Promise<Draft[]> {
  const rows = await (await deviceDatabase()).getAllFromIndex('drafts', 'account', account);
  const drafts = await Promise.all(rows.map((row) => opened(row).catch(() => undefined)));
  return drafts.filter((draft) => draft !== undefined).toSorted((a, b) => b.changedAt.localeCompare(a.changedAt));
}

function keepDraft(account: string, form: string, content: Content): Promise<void> {
  const id = draftIdOf(account, form);
  return inTurn(id, async () => {
    const sealed = await seal(account, content);
    const transaction = (await deviceDatabase()).transaction('drafts', 'readwrite', { durability: 'strict' });
    await transaction.store.put({ id, account, form, sealed, changedAt: new Date().toISOString() });
    await transaction.done;
    if (newest.get(id) === content) newest.delete(id);
    tell();
  });
}

/** Saves what a draft has become, in a transaction of its own that takes the draft away as well; when it fails both stay. */
function become<Result>(account: string, form: string, save: (draft: string) => Promise<Result>): Promise<Result> {
  const id = draftIdOf(account, form);
  return inTurn(id, async () => {
    const result = await save(id);
    newest.delete(id);
    tell();
    return result;
  });
}

export function discardDraft(account: string, form: string): Promise<void> {
  const id = draftIdOf(account, form);
  newest.delete(id);
  return inTurn(id, async () => {
    await (await deviceDatabase()).delete('drafts', id);
    tell();
  });
}

/** The drafts of an account in a component, always as they are now. */
export function useDrafts(account: string): readonly Draft[] {
  const [drafts, setDrafts] = useState<readonly Draft[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = (): void => void draftsOf(account).then((found) => isHere && setDrafts(found));
    read();
    listeners.add(read);
    return () => {
      isHere = false;
      listeners.delete(read);
    };
  }, [account]);
  return drafts;
}

export type Become = <Result>(save: (draft: string) => Promise<Result>) => Promise<Result>;

export interface DraftHandle<Value> {
  value: Value;
  change: (change: Partial<Value>) => void;
  /** Gone from the device: thrown away by hand. */
  discard: () => Promise<void>;
  /** Gone from the device in the moment in which what it has become is kept there: `save` takes the draft of this name. */
  become: Become;
  /** Whether what is shown was begun before. */
  isResumed: boolean;
  isReady: boolean;
  /** The device could not keep the last change: there is no room. */
  hasFailed: boolean;
}

/** What a draft is called in lists, by what it says; without this it is the heading of its page. */
export type DraftName<Value> = (value: Value) => string;

const contentOf = <Value>(value: Value, name: DraftName<Value> | undefined): Content => ({
  value,
  about: name?.(value) || (document.querySelector('main h1')?.textContent ?? ''),
  at: `${window.location.pathname}${window.location.search}`,
});

/** A form's value that outlives the page: read from the device when it was begun, kept with every change. */
export function useDraft<Value extends object>(
  account: string,
  form: string,
  first: () => Value,
  name?: DraftName<Value>,
): DraftHandle<Value> {
  const [value, setValue] = useState(first);
  const [found, setFound] = useState<'reading' | 'new' | 'resumed'>('reading');
  const keeping = useKeeping(account, form, name);
  const { write, flush, hasFailed } = keeping;
  const ending = useEnding(account, form, keeping);

  const latest = useRef(value);
  latest.current = value;
  const early = useRef<Partial<Value>>({});

  useEffect(() => {
    let isHere = true;
    const resume = (draft: Draft | undefined): void => {
      if (!isHere) return;
      // What was changed while it was read is later than what was read.
      latest.current = { ...latest.current, ...(draft?.value as Value | undefined), ...early.current };
      setValue(latest.current);
      setFound(draft ? 'resumed' : 'new');
    };
    draftOf(account, form).then(resume, () => resume(undefined));
    document.addEventListener('visibilitychange', flush);
    window.addEventListener('pagehide', flush);
    return () => {
      isHere = false;
      document.removeEventListener('visibilitychange', flush);
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [account, form, flush]);

  const change = useCallback(
    (changed: Partial<Value>) => {
      latest.current = { ...latest.current, ...changed };
      early.current = { ...early.current, ...changed };
      setValue(latest.current);
      write(latest.current);
    },
    [write],
  );

  return { value, change, ...ending, isResumed: found === 'resumed', isReady: found !== 'reading', hasFailed };
}

/** How a draft ends: thrown away, or saved as what it has become. */
function useEnding(
  account: string,
  form: string,
  { flush, forget }: Pick<Keeping<never>, 'flush' | 'forget'>,
): Pick<DraftHandle<never>, 'discard' | 'become'> {
  const discard = useCallback(async () => {
    forget();
    await discardDraft(account, form);
  }, [account, form, forget]);

  const saveAs: Become = useCallback(
    (save) => {
      flush();
      return become(account, form, save);
    },
    [account, form, flush],
  );

  return { discard, become: saveAs };
}

interface Keeping<Value> {
  write: (value: Value) => void;
  /** Writes at once what waits to be written. */
  flush: () => void;
  forget: () => void;
  hasFailed: boolean;
}

/** Writes what has changed a moment after the first of several changes, and goes on so while they come. */
function useKeeping<Value>(account: string, form: string, name: DraftName<Value> | undefined): Keeping<Value> {
  const [hasFailed, setFailed] = useState(false);
  const pending = useRef<{ timer: ReturnType<typeof setTimeout>; write: () => void } | undefined>(undefined);
  const named = useRef(name);
  named.current = name;

  const forget = useCallback(() => {
    clearTimeout(pending.current?.timer);
    pending.current = undefined;
  }, []);
  const flush = useCallback(() => {
    const waiting = pending.current;
    forget();
    waiting?.write();
  }, [forget]);
  const write = useCallback(
    (value: Value) => {
      const content = contentOf(value, named.current);
      newest.set(draftIdOf(account, form), content);
      const keep = (): void =>
        void keepDraft(account, form, content).then(
          () => setFailed(false),
          () => {
            setFailed(true);
            notify(say(NOT_KEPT, 'couldNotKeep'));
          },
        );
      pending.current = { write: keep, timer: pending.current?.timer ?? setTimeout(flush, AFTER_MS) };
    },
    [account, form, flush],
  );
  return { write, flush, forget, hasFailed };
}

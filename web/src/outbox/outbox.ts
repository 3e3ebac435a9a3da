// The outbox at work: keeps what is done, sends it when it can, and tells every page of the app how far it has come.
import { deviceId } from '../device/database';
import { tellOfDevice } from '../api/request';
import { isUnsent, sendable, type Deed, type Entry } from './entry';
import { sendEntry, type Deeds } from './send';
import { amend, entriesOf, keep, remove, type Owner } from './store';

/** How far the sending has come, beside the entries themselves. */
export interface OutboxView {
  entries: readonly Entry[];
  /** Nobody answered the last time. */
  isOffline: boolean;
  needsSignIn: boolean;
}

const LOCK = 'stegvis-outbox';
const EVERY_MS = 60_000;
const TOLD_AFTER_MS = 100;
const AT_ONCE = 4;
const NOTHING: OutboxView = { entries: [], isOffline: false, needsSignIn: false };

export class Outbox {
  #view = NOTHING;
  #owner: Owner | undefined;
  #wanted = false;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #arrived = new Set<(entry: Entry) => void>();
  readonly #channel = new BroadcastChannel(LOCK);

  constructor(private readonly deeds: Deeds) {
    this.#channel.addEventListener('message', () => void this.#read());
    for (const event of ['online', 'pageshow']) window.addEventListener(event, () => this.sendNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.sendNow());
    setInterval(() => this.send(), EVERY_MS);
  }

  /** Whose outbox it is from now on; with nobody signed in nothing is shown or sent. */
  async open(owner: Owner | undefined): Promise<void> {
    this.#owner = owner;
    this.#show({ ...NOTHING });
    await this.#read();
    this.send();
  }

  readonly view = (): OutboxView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Called with each entry that the server has proved to have. */
  onArrival(listener: (entry: Entry) => void): () => void {
    this.#arrived.add(listener);
    return () => this.#arrived.delete(listener);
  }

  /** Keeps a deed on the device. When this resolves it is safe to say so. */
  async put(deed: Deed): Promise<Entry> {
    if (!this.#owner) throw new Error('Nobody has signed in on this device.');
    const entry = await keep(deed, this.#owner);
    await this.#read();
    this.#tellOthers();
    this.send();
    return entry;
  }

  /** Changes what an entry says and sends it anew; its problems are gone. */
  async putRight(entry: Entry, variables: Entry['variables']): Promise<void> {
    await amend(entry.id, { variables, state: 'waiting', problems: undefined, notBefore: undefined });
    await this.#read();
    this.#tellOthers();
    this.send();
  }

  /** The person throws an entry away. */
  async discard(entry: Entry): Promise<void> {
    await remove([entry.id]);
    await this.#read();
    this.#tellOthers();
  }

  /** The person or the network says that now is a good time. */
  sendNow(): void {
    void this.#forgiveWaiting().then(() => this.send());
  }

  /** Sends what can be sent; asked while sending, it looks once more afterwards. */
  send(): void {
    this.#wanted = true;
    if (!this.#running) void this.#run();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#wanted && this.#owner) {
        this.#wanted = false;
        // One tab sends; the others are told.
        await navigator.locks.request(LOCK, { ifAvailable: true }, (lock) => (lock ? this.#round() : undefined));
      }
    } finally {
      this.#running = false;
      this.#schedule();
    }
  }

  async #round(): Promise<void> {
    for (;;) {
      await this.#read();
      const due = sendable(this.#view.entries, new Date().toISOString()).slice(0, AT_ONCE);
      if (due.length === 0) return;
      const outcomes = await Promise.all(due.map((entry) => this.#sendOne(entry)));
      this.#tellOthers();
      if (outcomes.some(({ isOffline, needsSignIn }) => isOffline || needsSignIn)) return;
    }
  }

  async #sendOne(entry: Entry): Promise<{ isOffline: boolean; needsSignIn: boolean }> {
    this.#showEntry({ ...entry, state: 'sending' });
    const { change, isOffline = false, needsSignIn = false } = await sendEntry(entry, this.deeds);
    await amend(entry.id, change);
    const now = { ...entry, ...change };
    this.#show({ isOffline, needsSignIn });
    this.#showEntry(now);
    if (now.state === 'saved') for (const listener of this.#arrived) listener(now);
    return { isOffline, needsSignIn };
  }

  /** What waited for its time need not wait any longer. */
  async #forgiveWaiting(): Promise<void> {
    const waiting = this.#view.entries.filter(({ notBefore, state }) => notBefore && state === 'waiting');
    await Promise.all(waiting.map(({ id }) => amend(id, { notBefore: undefined })));
  }

  /** Looks again when the first that waits is due. */
  #schedule(): void {
    clearTimeout(this.#timer);
    const times = this.#view.entries.flatMap(({ notBefore, state }) =>
      state === 'waiting' && notBefore ? [Date.parse(notBefore)] : [],
    );
    if (times.length === 0 || this.#view.needsSignIn) return;
    this.#timer = setTimeout(() => this.send(), Math.max(Math.min(...times) - Date.now(), 0) + TOLD_AFTER_MS);
  }

  async #read(): Promise<void> {
    const owner = this.#owner;
    const entries = owner ? await entriesOf(owner.account) : [];
    if (owner === this.#owner) this.#show({ entries });
    await this.#tellServer();
  }

  /** Every request says how much this device has left to send, for those who look after the team. */
  async #tellServer(): Promise<void> {
    const unsent = this.#view.entries.filter(isUnsent);
    const newest = Math.max(0, ...this.#view.entries.map(({ sequence }) => sequence));
    const told = `${unsent.length};${unsent[0]?.madeAt ?? ''};${newest}`;
    tellOfDevice({ 'X-Stegvis-Device': await deviceId(), 'X-Stegvis-Outbox': told });
  }

  #showEntry(entry: Entry): void {
    this.#show({ entries: this.#view.entries.map((one) => (one.id === entry.id ? entry : one)) });
  }

  #show(change: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #tellOthers(): void {
    this.#channel.postMessage('changed');
  }
}

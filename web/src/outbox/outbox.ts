// The outbox at work: keeps what is done, sends it when it can, and tells every page of the app how far it has come.
import { v7 } from 'uuid';
import { draftIdOf } from '../device/database';
import { Tabs } from '../device/tabs';
import { NOT_KEPT } from '../ui/not-kept.words';
import { notify } from '../ui/notify';
import { say } from '../ui/words';
import { DeviceTeller } from './device-teller';
import { isPast, sendable, variablesOf, type Deed, type Entry } from './entry.rules';
import { formOfEntry } from './reopen';
import { Sender, type Deeds, type Outcome, type Standings, type Tell } from './send';
import { amend, entriesOf, keep, remove, throwAway, type Owner } from './store';

/** How far the sending has come, beside the entries themselves. */
export interface OutboxView {
  entries: readonly Entry[];
  /** Whether the device has said what it has: until then nothing is known to be saved. */
  isRead: boolean;
  /** Nobody answered the last time. */
  isOffline: boolean;
  needsSignIn: boolean;
}

/** What of a deed can be said otherwise. */
export type Said = Partial<Pick<Entry, 'variables' | 'before' | 'about'>>;

const LOCK = 'stegvis-outbox';
const EVERY_MS = 60_000;
const TOLD_AFTER_MS = 100;
const AT_ONCE = 4;
const NOTHING: OutboxView = { entries: [], isRead: false, isOffline: false, needsSignIn: false };

const plainly: Tell = (field, value) => ({ label: field, text: JSON.stringify(value ?? '') });

const isSaved = ({ state }: Entry): boolean => state === 'saved';

/** One tab at a time sends, and finds done what another did. Where there are no locks there is no other way than to send. */
const alone = (send: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(LOCK, send) : send();

export class Outbox {
  #view = NOTHING;
  #owner: Owner | undefined;
  #wanted = false;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reads = 0;
  #shownRead = 0;
  readonly #sending = new Set<string>();
  /** What has become of entries, as far as the device had no room to note it: this tab knows it all the same. */
  readonly #unnoted = new Map<string, Partial<Entry>>();
  readonly #tellers = new Map<string, Promise<Tell>>();
  readonly #listeners = new Set<() => void>();
  readonly #arrived = new Set<(entry: Entry) => void>();
  readonly #tabs = new Tabs('outbox');
  readonly #sender: Sender;
  readonly #teller = new DeviceTeller();

  constructor(
    deeds: Deeds,
    private readonly standings: Standings,
  ) {
    this.#sender = new Sender(deeds, standings);
    this.#tabs.onTold(() => void this.#read());
    for (const event of ['online', 'pageshow']) window.addEventListener(event, () => this.sendNow());
    document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && this.sendNow());
    setInterval(() => this.send(), EVERY_MS);
  }

  /** Whose outbox it is from now on; with nobody signed in nothing is shown or sent. */
  async open(owner: Owner | undefined): Promise<void> {
    this.#owner = owner;
    this.#show({ ...NOTHING });
    await this.#forgetPast();
    await this.#read();
    this.send();
  }

  readonly view = (): OutboxView => this.#view;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** How the fields of a deed are told to people: the same promise each time. */
  tellerOf(kind: string): Promise<Tell> {
    const known = this.#tellers.get(kind) ?? this.standings[kind]?.tell() ?? Promise.resolve(plainly);
    this.#tellers.set(kind, known);
    known.catch(() => this.#tellers.delete(kind));
    return known;
  }

  /** Called with each entry that the server has proved to have. */
  onArrival(listener: (entry: Entry) => void): () => void {
    this.#arrived.add(listener);
    return () => this.#arrived.delete(listener);
  }

  /**
   * Keeps a deed on the device, instead of the draft that it was. When this resolves it is safe to say so; when it
   * throws, that has been said.
   */
  async put(deed: Deed, draft?: string): Promise<Entry> {
    if (!this.#owner) throw new Error('Nobody has signed in on this device.');
    const earlier = this.#view.entries.findLast(({ record }) => record === deed.record);
    const entry = await keep({ ...deed, after: earlier?.id }, this.#owner, draft).catch((error: unknown) => {
      notify(say(NOT_KEPT, 'couldNotKeep'));
      throw error;
    });
    void navigator.storage?.persist?.();
    await this.#changed();
    return entry;
  }

  /** Changes what an entry says and sends it anew, as another deed; its problems are gone, and the draft of the change. */
  async putRight(entry: Entry, change: Said, draft?: string): Promise<void> {
    const afresh = { state: 'waiting', problems: undefined, clash: undefined, notBefore: undefined } as const;
    await amend(entry.id, { ...change, ...afresh, key: v7(), attempts: 0 }, draft);
    this.#unnoted.delete(entry.id);
    await this.#changed();
  }

  /** The person throws an entry away. */
  async discard(entry: Entry): Promise<void> {
    await throwAway(entry, draftIdOf(entry.account, formOfEntry(entry)));
    await this.#changed();
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

  async #changed(): Promise<void> {
    await this.#read();
    this.#tellOthers();
    this.send();
  }

  async #run(): Promise<void> {
    this.#running = true;
    try {
      while (this.#wanted && this.#owner) {
        this.#wanted = false;
        await alone(() => this.#round());
      }
    } finally {
      this.#running = false;
      this.#schedule();
    }
  }

  /** Goes on while anything can be sent. One that fails holds up no other, but an hour without network is not spent trying. */
  async #round(): Promise<void> {
    for (;;) {
      await this.#read();
      const due = sendable(this.#view.entries, new Date().toISOString()).slice(0, AT_ONCE);
      // Whoever was not known has something due; with nothing due somebody has signed in, here or in another tab.
      if (due.length === 0) return this.#show({ needsSignIn: false });
      const outcomes = await Promise.all(due.map((entry) => this.#sendOne(entry)));
      this.#tellOthers();
      const nobodyKnowsUs = outcomes.some(({ needsSignIn }) => needsSignIn);
      this.#show({ needsSignIn: nobodyKnowsUs, isOffline: outcomes.every(({ isOffline }) => isOffline) });
      if (nobodyKnowsUs || this.#view.isOffline) return;
    }
  }

  async #sendOne(entry: Entry): Promise<Outcome> {
    this.#sending.add(entry.id);
    this.#showEntry({ ...entry, state: 'sending' });
    const outcome = await this.#sender.send(entry, variablesOf(entry, this.#view.entries));
    await this.#keepOutcome(entry, outcome);
    this.#sending.delete(entry.id);
    const now = { ...entry, ...outcome.change };
    this.#showEntry(now);
    if (isSaved(now)) this.#tellArrived(now);
    return outcome;
  }

  /** On a device without room what has arrived is taken away instead; what has not stays as it was written. */
  async #keepOutcome({ id }: Entry, { change }: Outcome): Promise<void> {
    await this.#note(id, change);
    if (change.state === 'saved' && this.#unnoted.delete(id)) await remove([id]);
  }

  async #note(id: string, change: Partial<Entry>): Promise<void> {
    const unnoted = { ...this.#unnoted.get(id), ...change };
    await amend(id, unnoted).then(
      () => this.#unnoted.delete(id),
      () => this.#unnoted.set(id, unnoted),
    );
  }

  #tellArrived(entry: Entry): void {
    for (const listener of this.#arrived) listener(entry);
  }

  /** What waited for its time need not wait any longer. */
  async #forgiveWaiting(): Promise<void> {
    const waiting = this.#view.entries.filter(({ notBefore, state }) => notBefore && state === 'waiting');
    await Promise.all(waiting.map(({ id }) => this.#note(id, { notBefore: undefined })));
  }

  async #forgetPast(): Promise<void> {
    const owner = this.#owner;
    const now = new Date().toISOString();
    const past = owner ? (await entriesOf(owner.account)).filter((entry) => isPast(entry, now)) : [];
    await remove(past.map(({ id }) => id));
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
    const read = (this.#reads += 1);
    const entries = owner ? await entriesOf(owner.account) : [];
    // What was read earlier and comes later is older than what is shown.
    if (owner !== this.#owner || read < this.#shownRead) return;
    this.#shownRead = read;
    const shown = entries.map((entry) => this.#asKnownHere(entry));
    const known = new Set(this.#view.entries.filter(isSaved).map(({ id }) => id));
    const arrived = this.#view.isRead ? shown.filter((entry) => isSaved(entry) && !known.has(entry.id)) : [];
    this.#show({ entries: shown, isRead: owner !== undefined });
    // What another tab has sent has arrived for this one, too.
    for (const entry of arrived) this.#tellArrived(entry);
    await this.#teller.tell(owner, shown);
  }

  #asKnownHere(entry: Entry): Entry {
    const known = { ...entry, ...this.#unnoted.get(entry.id) };
    return this.#sending.has(entry.id) ? { ...known, state: 'sending' } : known;
  }

  #showEntry(entry: Entry): void {
    this.#show({ entries: this.#view.entries.map((one) => (one.id === entry.id ? entry : one)) });
  }

  #show(change: Partial<OutboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }

  #tellOthers(): void {
    this.#tabs.tellOthers();
  }
}

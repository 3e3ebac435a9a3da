// Every request says how much this device has left to send, and which numbers will never come, for those who look after
// the team.
import { onHeard, tellOfDevice } from '../api/request';
import { deviceId, forgetThrown, numbersOf, type Numbers } from '../device/numbers';
import { isUnsent, madeByServer, type Entry } from './entry.rules';
import type { Owner } from './store';

const DEVICE = 'X-Stegvis-Device';
const OUTBOX = 'X-Stegvis-Outbox';
const THROWN = 'X-Stegvis-Thrown';

/** The server reads so many numbers at a time. */
const THROWN_AT_ONCE = 100;

export class DeviceTeller {
  #owner: Owner | undefined;
  #entries: readonly Entry[] = [];

  constructor() {
    onHeard((headers) => void this.#forget(headers));
  }

  /** From now on every request tells this of the device; with nobody signed in it tells nothing. */
  async tell(owner: Owner | undefined, entries: readonly Entry[]): Promise<void> {
    this.#owner = owner;
    this.#entries = entries;
    if (!owner) return tellOfDevice(() => ({}));
    const { account } = owner;
    const device = await deviceId(account);
    const told = new Map<string | undefined, Readonly<Record<string, string>>>();
    for (const workspace of new Set([owner.workspace, ...entries.map((entry) => entry.workspace)])) {
      const own = entries.filter((entry) => entry.workspace === workspace);
      told.set(workspace, headersOf(own, await numbersOf({ account, workspace })));
    }
    if (entries === this.#entries) tellOfDevice((workspace) => ({ [DEVICE]: device, ...told.get(workspace) }));
  }

  /** What a request told that the server has done need not be told again. */
  async #forget(headers: Readonly<Record<string, string>>): Promise<void> {
    const account = this.#owner?.account;
    const thrown = headers[THROWN];
    if (!account || !thrown || headers['X-Stegvis-View-As']) return;
    await forgetThrown({ account, workspace: headers['X-Stegvis-Workspace'] }, thrown.split(',').map(Number));
    await this.tell(this.#owner, this.#entries);
  }
}

function headersOf(entries: readonly Entry[], { latest, thrown }: Numbers): Readonly<Record<string, string>> {
  const unsent = entries.filter(isUnsent);
  const oldest = unsent[0] ? madeByServer(unsent[0]) : '';
  return {
    [OUTBOX]: `${unsent.length};${oldest};${latest}`,
    ...(thrown.length > 0 ? { [THROWN]: thrown.slice(0, THROWN_AT_ONCE).join(',') } : {}),
  };
}

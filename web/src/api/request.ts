// What every request to the API carries: language, workspace, and from which device it comes.
import { locale } from '../ui/words';

/** Who is asking, and where, as far as this device knows. */
export interface Asking {
  /** The account that has signed in; the server answers 401 when the browser's cookie is another's. */
  account: string | undefined;
  workspace: string | undefined;
}

let asking: Asking = { account: undefined, workspace: undefined };

type Headers = Readonly<Record<string, string>>;

/** What is told of this device to each workspace. */
export type DeviceTold = (workspace: string | undefined) => Headers;

let deviceTold: DeviceTold = () => ({});

/** From now on every request is asked so; what is not named stays. */
export function askAs(next: Partial<Asking>): void {
  asking = { ...asking, ...next };
}

/** What the outbox tells about this device with every request. */
export function tellOfDevice(told: DeviceTold): void {
  deviceTold = told;
}

const heard = new Set<(headers: Headers) => void>();

/** Called with the headers of every request that the server has done. */
export function onHeard(listener: (headers: Headers) => void): () => void {
  heard.add(listener);
  return () => heard.delete(listener);
}

export function tellHeard(headers: Headers): void {
  for (const listener of heard) listener(headers);
}

/** The header that says in whose name a request is. */
export const ACCOUNT = 'X-Stegvis-Account';

const signedOut = new Set<() => void>();

/** Called when the server does not know whoever is asking. */
export function onSignedOut(listener: () => void): () => void {
  signedOut.add(listener);
  return () => signedOut.delete(listener);
}

export function tellSignedOut(): void {
  for (const listener of signedOut) listener();
}

/** Where and in whose name a request is, where it is not as usual; `null` is: in the name of whoever has the cookie. */
export interface Asked {
  workspace?: string | undefined;
  account?: string | null | undefined;
}

/** The headers of a request, in the present workspace and name unless others are given. */
export function headersOf({ workspace = asking.workspace, account = asking.account }: Asked = {}): Record<
  string,
  string
> {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json',
    'Accept-Language': locale(),
    // Of whom this device has things to send is not told to whoever has the cookie.
    ...(account === null ? {} : deviceTold(workspace)),
    ...(account ? { [ACCOUNT]: encodeURIComponent(account) } : {}),
    ...(workspace ? { 'X-Stegvis-Workspace': workspace } : {}),
  };
}

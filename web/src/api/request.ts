// What every request to the API carries: language, workspace, and from which device it comes.
import { locale } from '../ui/words';

/** Who is asking, and where, as far as this device knows. */
export interface Asking {
  workspace: string | undefined;
  /** The member as whom one looks, read only. */
  viewAs: string | undefined;
}

let asking: Asking = { workspace: undefined, viewAs: undefined };
let deviceHeaders: Readonly<Record<string, string>> = {};

/** From now on every request is asked so. */
export function askAs(next: Asking): void {
  asking = next;
}

/** What the outbox tells about this device with every request. */
export function tellOfDevice(headers: Readonly<Record<string, string>>): void {
  deviceHeaders = headers;
}

/** The headers of a request in a workspace, the present one unless another is named. */
export function headersOf(workspace = asking.workspace): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    Accept: 'application/graphql-response+json, application/json',
    'Accept-Language': locale(),
    ...deviceHeaders,
    ...(workspace ? { 'X-Stegvis-Workspace': workspace } : {}),
    ...(asking.viewAs ? { 'X-Stegvis-View-As': asking.viewAs } : {}),
  };
}

// Whom a request counts for, known before anything is looked up: fairness alone hangs on it, never what one may do.
import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { isIPv6 } from 'node:net';

/** A workspace and somebody in it; or the strangers, and an address among them. */
export interface Sender {
  flow: string;
  lane: string;
}

/** Everybody who has not shown who they are has one workspace's share together. */
export const STRANGERS = 'strangers';

const REMEMBERED_AT_MOST = 20_000;

/** What a request shows of who sends it, and whom it counts for. */
export interface Card {
  readonly digest: string;
  readonly sender: Sender;
}

/**
 * Remembers whom the gatekeeper has let in by the digest of what they showed. What was never let in is a stranger's, so
 * that making up keys or cookies gives no share of its own; and strangers are told apart by address.
 */
export class Senders {
  private readonly known = new Map<string, Sender>();

  of(request: IncomingMessage, address: string): Card {
    const digest = digestOf(request);
    return { digest, sender: this.known.get(digest) ?? { flow: STRANGERS, lane: neighbourhood(address) } };
  }

  /** The gatekeeper has let somebody in, or nobody. */
  note({ digest, sender }: Card, actor: { workspaceId: string; memberId: string } | undefined): void {
    if (actor?.workspaceId === sender.flow && actor.memberId === sender.lane) return;
    this.known.delete(digest);
    if (!actor) return;
    const [oldest] = this.known.keys();
    if (this.known.size >= REMEMBERED_AT_MOST && oldest !== undefined) this.known.delete(oldest);
    this.known.set(digest, { flow: actor.workspaceId, lane: actor.memberId });
  }
}

/** What somebody shows, and the workspace they choose; not kept itself, since it opens doors. */
function digestOf({ headers }: IncomingMessage): string {
  const { authorization = '', cookie = '' } = headers;
  const shown = `${authorization}\n${cookie}\n${String(headers['x-stegvis-workspace'])}`;
  return createHash('sha256').update(shown).digest('base64');
}

/** An address, or the /64 that one subscriber has of the newer ones. */
function neighbourhood(address: string): string {
  if (!isIPv6(address)) return address;
  if (address.startsWith('::ffff:') && address.includes('.')) return address.slice('::ffff:'.length);
  const [first = ''] = address.split('::');
  return [...first.split(':'), '0', '0', '0', '0'].slice(0, 4).join(':');
}

// Who finds out who is asking: access says it, platform only knows that somebody does.
import type { IncomingMessage } from 'node:http';

export abstract class Gatekeeper {
  /** Puts the workspace and the actor of the request into the work under way, or leaves it without; a wrong key is refused. */
  abstract admit(request: IncomingMessage): Promise<void>;
}

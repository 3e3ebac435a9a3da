// The tabs of one device telling each other that something has changed; nothing of what it says goes this way.

/** The whole message. */
const CHANGED = ['changed'] as const;

export class Tabs {
  readonly #channel: BroadcastChannel;

  constructor(about: string) {
    this.#channel = new BroadcastChannel(`stegvis-${about}`);
  }

  tellOthers(): void {
    this.#channel.postMessage(...CHANGED);
  }

  /** Called when another tab has told. */
  onTold(listener: () => void): () => void {
    this.#channel.addEventListener('message', listener);
    return () => this.#channel.removeEventListener('message', listener);
  }
}

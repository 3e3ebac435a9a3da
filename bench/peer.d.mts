// The types of peer.mjs, for its tests.

export function installPeer(folder?: string): Promise<void>;

// Ports of this machine: whether one is free, who has it, and which one nobody uses.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** What happens when a server listens there: undefined when all is well or the address does not exist here, else the code. */
function listenFailure(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', ({ code }) => resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? undefined : code));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/** `free`, `taken` or `forbidden` (a low port and no right to it), on all addresses and on each of the machine's own. */
export async function stateOfPort(port) {
  for (const host of [undefined, '127.0.0.1', '::1']) {
    const failure = await listenFailure(port, host);
    if (failure) return failure === 'EACCES' ? 'forbidden' : 'taken';
  }
  return 'free';
}

/** A port on this machine that nobody uses now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const LISTENING = '0A';

/** The sockets that listen on the port, as Linux numbers them. */
function socketsOn(port) {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return ['/proc/net/tcp', '/proc/net/tcp6']
    .flatMap((file) => readFileSync(file, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => local?.endsWith(suffix) && state === LISTENING)
    .map((fields) => `socket:[${fields[9]}]`);
}

const openFiles = (pid) =>
  readdirSync(`/proc/${pid}/fd`).map((file) => readlinkSync(`/proc/${pid}/fd/${file}`, { encoding: 'utf8' }));

/** The process that serves the port, where the system tells; undefined otherwise. */
export function whoServes(port) {
  try {
    const sockets = new Set(socketsOn(port));
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
    return pids.map(Number).find((pid) => {
      try {
        return openFiles(pid).some((file) => sockets.has(file));
      } catch {
        return false;
      }
    });
  } catch {
    return undefined;
  }
}

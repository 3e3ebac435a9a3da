// One request to a side, as a client sends it.
import { request } from 'node:http';

/** Sends a question and reads its whole answer; without an agent on a connection of its own. */
export function post(url, { method = 'POST', path, headers, body }, agent = false) {
  const { hostname, port } = new URL(url);
  const sent = { ...headers, 'content-type': 'application/json' };
  return new Promise((resolve, fail) => {
    const going = request({ hostname, port, path, agent, method, headers: sent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('error', fail);
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, answer: Buffer.concat(parts) }),
      );
    });
    going.on('error', fail);
    going.end(body && JSON.stringify(body));
  });
}

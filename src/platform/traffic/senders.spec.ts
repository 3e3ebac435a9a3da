// Whom a request counts for.
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { Senders, STRANGERS } from './senders.js';

const asking = (headers: Record<string, string>): IncomingMessage => ({ headers }) as unknown as IncomingMessage;
const kim = { workspaceId: 'one', memberId: 'kim' };

describe('a request', () => {
  it('counts for whoever the gatekeeper let in with the same key, in the same workspace', () => {
    const senders = new Senders();
    const request = asking({ authorization: 'Bearer right', 'x-stegvis-workspace': 'one' });
    senders.note(senders.of(request, '192.0.2.1'), kim);
    expect(senders.of(request, '192.0.2.9').sender).toEqual({ flow: 'one', lane: 'kim' });
  });

  it.each([
    ['an invented key', { authorization: 'Bearer stv_one_invented' }],
    ['an invented cookie', { cookie: 'stegvis=invented' }],
    [
      'another workspace than the one that was entered',
      { authorization: 'Bearer right', 'x-stegvis-workspace': 'two' },
    ],
    ['nothing', {}],
  ])('with %s counts for the strangers, at its address', (_, headers) => {
    const senders = new Senders();
    senders.note(senders.of(asking({ authorization: 'Bearer right', 'x-stegvis-workspace': 'one' }), ''), kim);
    expect(senders.of(asking(headers), '192.0.2.1').sender).toEqual({ flow: STRANGERS, lane: '192.0.2.1' });
  });

  it('counts for the strangers again when the key is no longer any good', () => {
    const senders = new Senders();
    const request = asking({ authorization: 'Bearer right' });
    senders.note(senders.of(request, ''), kim);
    senders.note(senders.of(request, ''), undefined);
    expect(senders.of(request, '192.0.2.1').sender.flow).toBe(STRANGERS);
  });

  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
  ])('from the stranger at %s counts for %s', (address, lane) => {
    expect(new Senders().of(asking({}), address).sender.lane).toBe(lane);
  });
});

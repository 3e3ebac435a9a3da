// Sessions: nothing leaks from one request to the next, and a caller who hangs up holds nothing.
import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { listen } from '#platform/database/session.js';
import { sql } from '#platform/database/sql.js';
import { as } from '../support/as.js';
import { inside, testApp } from '../support/app.js';
import { consortium, found, type Consortium } from '../support/make.js';

let c: Consortium;

beforeAll(async () => {
  c = await consortium();
});

/** Connections of the app role that stand in a transaction right now. */
async function held(): Promise<number> {
  const { db } = await testApp();
  const [row] = await db.source.query<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM pg_stat_activity
     WHERE usename = current_user AND datname = current_database() AND state LIKE 'idle in transaction%'`,
  );
  return row?.count ?? 0;
}

describe('a session', () => {
  it('is given back when the caller hangs up in the middle', async () => {
    const { url } = await testApp();
    const { port } = new URL(url);
    const body = JSON.stringify({ query: '{ companies(first: 200) { nodes { id name } } }' });
    for (let round = 0; round < 20; round += 1) {
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(
        `POST /graphql HTTP/1.1\r\nHost: x\r\nCookie: ${c.coach.cookie}\r\nX-Stegvis-Workspace: ${c.coach.workspaceId}\r\n` +
          `Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
      );
      await wait(round);
      socket.destroy();
    }
    await wait(300);
    expect(await held()).toBe(0);
    // The pool has eight connections: if one were held per hang-up, this would wait for ever.
    await Promise.all(Array.from({ length: 16 }, () => as(c.coach).do('{ companies { totalCount } }')));
  });

  it('shows each of many workspaces its own rows over few connections, whatever is aborted in between', async () => {
    const worlds = await Promise.all(Array.from({ length: 10 }, () => found()));
    await Promise.all(worlds.map((world) => world.organisation(`Egen ${world.workspaceId}`)));
    const looks = Array.from({ length: 400 }, (_, index) => async () => {
      const world = worlds[index % worlds.length];
      if (!world) return;
      const rows = await inside(world.workspaceId, (db) =>
        index % 7 === 0
          ? db.transaction(async () => Promise.reject(new Error('aborted'))).catch(() => [])
          : db.read<{ workspace: string }>(
              sql`SELECT workspace_id AS workspace FROM organisation WHERE workspace_id = ${db.workspace}`,
            ),
      );
      for (const { workspace } of rows as { workspace: string }[]) expect(workspace).toBe(world.workspaceId);
    });
    await Promise.all(looks.map((look) => look()));
    expect(await held()).toBe(0);
  });

  it('refuses to write outside a transaction, and to write while reading', async () => {
    await expect(
      inside(c.world.workspaceId, (db) => db.run(sql`DELETE FROM organisation WHERE workspace_id = ${db.workspace}`)),
    ).rejects.toThrow('Writes belong in db.transaction()');
    await expect(
      inside(c.world.workspaceId, (db) =>
        db.read(sql`INSERT INTO organisation (workspace_id, id) VALUES (${db.workspace}, ${c.owner.id}) RETURNING id`),
      ),
    ).rejects.toThrow('read-only transaction');
  });

  it('reads where it cannot write, also when the document only speaks of a mutation', async () => {
    const openings = async (document: string): Promise<string[]> => {
      const texts: string[] = [];
      const deaf = listen((text) => texts.push(text));
      await as(c.coach).do(document).finally(deaf);
      return texts.filter((text) => /^(BEGIN|SET TRANSACTION)/.test(text));
    };
    expect(await openings('{ companies { totalCount } }')).toEqual(['BEGIN READ ONLY']);
    const speaking = '{ companies { totalCount } } # no mutation';
    expect(await openings(speaking)).toEqual(['BEGIN', 'SET TRANSACTION READ ONLY']);
  });

  it('undoes everything when the story fails', async () => {
    const name = 'Blir inte av';
    const attempt = inside(c.world.workspaceId, (db) =>
      db.transaction(async () => {
        await db.run(
          sql`UPDATE organisation SET name = ${name} WHERE workspace_id = ${db.workspace} AND id = ${c.owner.id}`,
        );
        throw new Error('something later');
      }),
    );
    await expect(attempt).rejects.toThrow('something later');
    const rows = await inside(c.world.workspaceId, (db) =>
      db.read(sql`SELECT id FROM organisation WHERE workspace_id = ${db.workspace} AND name = ${name}`),
    );
    expect(rows).toEqual([]);
  });
});

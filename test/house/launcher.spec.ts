// One command starts it, whatever was left behind; and what it starts, it stops (decisions on the ground; reliability P6, F08–F12, F31, F32).
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Cluster, findCluster, startCluster } from '../../scripts/postgres.mjs';
import { prepareRoles, type RoleUrls } from '../../src/platform/database/roles.js';
import {
  freePort,
  isAlive,
  Launch,
  postmasterOf,
  remove,
  scratchCheckout,
  scratchFolder,
  until,
} from './scratch-checkout.js';

async function rows(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new Client(url);
  await client.connect();
  try {
    let found: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows: found } = await client.query<Record<string, unknown>>(statement));
    return found;
  } finally {
    await client.end();
  }
}

let folder: string;
beforeAll(async () => {
  folder = await scratchFolder();
});
afterAll(() => remove(folder));

describe('the embedded database', () => {
  let data: string;
  let cluster: Cluster;
  beforeAll(async () => {
    data = join(folder, 'data på ö');
    cluster = await startCluster({ folder: data });
  });
  afterAll(() => cluster.stop());

  it('listens to this machine alone, by password alone, and sorts as Swedes do', async () => {
    const [settings] = await rows(
      cluster.adminUrl,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('unix_socket_directories') AS sockets,
         (SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules) AS methods,
         (SELECT string_agg(x, '' ORDER BY x) FROM unnest(ARRAY['ö', 'z', 'å', 'ä', 'a']) x) AS alphabet`,
    );
    expect(settings).toEqual({ listens: '127.0.0.1', sockets: '', methods: 'scram-sha-256', alphabet: 'azåäö' });
  });

  it('keeps its password where only its owner reads it, and nowhere else', async () => {
    const password = new URL(cluster.adminUrl).password;
    expect(password.length).toBeGreaterThanOrEqual(32);
    expect((await stat(join(data, 'secrets.json'))).mode & 0o777).toBe(0o600);
    expect(await readdir(join(data, 'postgres'))).toEqual(['cluster']);
  });

  it('comes back by itself on its port when it is killed', async () => {
    const killed = cluster.pid;
    process.kill(killed, 'SIGKILL');
    await until(() => cluster.pid !== killed);
    expect(await rows(cluster.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is found running by a command that only wants to talk to it', async () => {
    expect((await findCluster(data))?.adminUrl).toBe(cluster.adminUrl);
  });

  it('starts over a leftover that names some other process', async () => {
    await cluster.stop();
    const leftover = `${process.pid}\n/somewhere\n1\n5432\n\n127.0.0.1\n0 0\nready\n`;
    await writeFile(join(data, 'postgres', 'cluster', 'postmaster.pid'), leftover);
    cluster = await startCluster({ folder: data });
    expect([cluster.isNew, cluster.isTakenOver]).toEqual([false, false]);
    expect(isAlive(process.pid)).toBe(true);
  });

  it('gets a new password when the file that kept it is gone', async () => {
    const before = cluster.adminUrl;
    await cluster.stop();
    await remove(join(data, 'secrets.json'));
    cluster = await startCluster({ folder: data });
    expect(new URL(cluster.adminUrl).password).not.toBe(new URL(before).password);
    expect(await rows(cluster.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is left untouched when another version made it', async () => {
    await cluster.stop();
    const version = join(data, 'postgres', 'cluster', 'PG_VERSION');
    await writeFile(version, '17\n');
    await expect(startCluster({ folder: data })).rejects.toThrow(/PostgreSQL 17/);
    await writeFile(version, '18\n');
    cluster = await startCluster({ folder: data });
    expect(cluster.isNew).toBe(false);
  });
});

describe('the throw-away database', () => {
  it('goes with whoever started it, however suddenly', async () => {
    const script = join(folder, 'start-and-wait.mjs');
    const module = join(import.meta.dirname, '..', '..', 'scripts', 'postgres.mjs');
    await writeFile(
      script,
      `import { startCluster } from ${JSON.stringify(module)};
       const { pid, folder } = await startCluster({ throwAway: true });
       console.log(JSON.stringify({ pid, folder }));
       setInterval(() => {}, 1000);`,
    );
    const launch = new Launch(script, 0);
    await until(() => launch.said.endsWith('}\n'));
    const started = JSON.parse(launch.said) as { pid: number; folder: string };
    expect(isAlive(started.pid)).toBe(true);
    launch.kill('SIGKILL');
    const isGone = async (): Promise<boolean> => !(await stat(started.folder).catch(() => undefined));
    await until(isGone);
    expect(await isGone()).toBe(true);
  });
});

describe('the roles', () => {
  let cluster: Cluster;
  let urls: RoleUrls;
  const passwords = { migrator: 'm', app: "å'p/@:", door: 'd' };
  beforeAll(async () => {
    cluster = await startCluster({ throwAway: true });
    const both = ['stegvis', 'Ännu en'].map((database) => prepareRoles(cluster.adminUrl, { database, passwords }));
    [urls] = (await Promise.all(both)) as [RoleUrls, RoleUrls];
    await rows(urls.ownerUrl, 'SET ROLE stegvis_owner', 'CREATE TABLE thing (id int)');
  });
  afterAll(() => cluster.stop());

  it('can be prepared again without a change', async () => {
    expect(await prepareRoles(cluster.adminUrl, { database: 'stegvis', passwords })).toEqual(urls);
  });

  it('leave what is made to an owner who cannot log in', async () => {
    const [found] = await rows(
      urls.appUrl,
      `SELECT tableowner AS owner, rolcanlogin AS "canLogin" FROM pg_tables JOIN pg_roles ON rolname = tableowner WHERE tablename = 'thing'`,
    );
    expect(found).toEqual({ owner: 'stegvis_owner', canLogin: false });
  });

  it.each([
    ['serves', 'appUrl'],
    ['signs in', 'doorUrl'],
  ] as const)('give whoever %s no way past the wall', async (_, name) => {
    const url = urls[name];
    const [role] = await rows(
      url,
      `SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb OR rolreplication AS mighty,
         pg_has_role(current_user, 'stegvis_owner', 'MEMBER') AS owns,
         has_schema_privilege('public', 'CREATE') OR has_database_privilege(current_database(), 'CREATE,TEMPORARY') AS creates,
         current_setting('citus.propagate_set_commands') AS propagates, current_setting('statement_timeout') <> '0' AS bounded
       FROM pg_roles WHERE rolname = current_user`,
    );
    expect(role).toEqual({ mighty: false, owns: false, creates: false, propagates: 'local', bounded: true });
    await expect(rows(url, 'SELECT * FROM thing')).rejects.toThrow('permission denied');
    await expect(rows(url, 'SET ROLE stegvis_owner')).rejects.toThrow('permission denied');
  });

  it('stop a migration that forgets to become the owner', async () => {
    await expect(rows(urls.ownerUrl, 'CREATE TABLE mine (id int)')).rejects.toThrow('no schema has been selected');
  });

  it('are never named with a password in a statement', async () => {
    const [found] = await rows(
      cluster.adminUrl,
      "SELECT bool_and(rolpassword LIKE 'SCRAM-SHA-256$%') AS hashed FROM pg_authid WHERE rolname LIKE 'stegvis%' AND rolcanlogin",
    );
    expect(found).toEqual({ hashed: true });
  });
});

describe('npm start', () => {
  let root: string;
  let script: string;
  let port: number;
  let data: string;
  beforeAll(async () => {
    root = await scratchCheckout(folder);
    script = join(root, 'scripts', 'start.mjs');
    data = join(root, '.data');
    port = await freePort();
  });

  const leftovers = async (): Promise<string[]> => (await readdir(data)).filter((name) => name.endsWith('.lock'));

  it('refuses a taken port with a sentence, before it makes anything', async () => {
    const taken = createServer().listen(port);
    const launch = new Launch(script, port);
    expect(await launch.ended).toBe(1);
    expect(launch.said).toMatch(`Port ${port} är upptagen`);
    expect(launch.said).toMatch(`Port ${port} is taken`);
    expect(await leftovers()).toEqual([]);
    await new Promise((settle) => taken.close(settle));
  });

  it('serves with its three roles and the demo, says so to a second start, and stops clean', async () => {
    const launch = new Launch(script, port);
    const { users, demo } = await launch.answer();
    expect(users).toEqual(['stegvis_app', 'stegvis_migrator', 'stegvis_door']);
    expect(demo).toBe('1');
    const second = new Launch(script, await freePort());
    expect(await second.ended).toBe(1);
    expect(second.said).toMatch(`körs redan`);
    expect(second.said).toMatch(`process ${launch.pid}`);
    const postmaster = await postmasterOf(data);
    launch.kill('SIGINT');
    expect(await launch.ended).toBe(0);
    expect(isAlive(postmaster)).toBe(false);
    expect(await leftovers()).toEqual([]);
  });

  it('takes over what a killed start left, and stops that too', async () => {
    const killed = new Launch(script, port);
    const before = await killed.answer();
    const postmaster = await postmasterOf(data);
    killed.kill('SIGKILL');
    await killed.ended;
    const launch = new Launch(script, port);
    await until(() => !isAlive(before.pid));
    expect((await launch.answer()).pid).not.toBe(before.pid);
    expect(await postmasterOf(data)).toBe(postmaster);
    launch.kill('SIGTERM');
    expect(await launch.ended).toBe(0);
    await until(() => !isAlive(postmaster));
    expect(await readFile(join(data, 'postgres', 'cluster', 'postmaster.pid')).catch(() => 'gone')).toBe('gone');
  });

  it('ends with the server when that ends unasked', async () => {
    const launch = new Launch(script, port);
    const { pid } = await launch.answer();
    const postmaster = await postmasterOf(data);
    process.kill(pid, 'SIGKILL');
    expect(await launch.ended).toBe(1);
    expect(launch.said).toMatch('Servern slutade oväntat');
    expect(isAlive(postmaster)).toBe(false);
  });
});

// The cluster in containers: the same product as in docker-compose.yml, over nodes that only each other and the coordinator reach.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LOGIN_ROLES, OWNER_ROLE } from '#platform/database/roles.js';

interface Service {
  image?: string;
  command?: string[];
  entrypoint?: string[];
  read_only?: boolean;
  tmpfs?: string[];
  user?: string;
  privileged?: boolean;
  cap_drop?: string[];
  ports?: string[];
  networks?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean } | null>;
}

const read = async (file: string): Promise<Compose> => parse(await readFile(file, 'utf8'), { merge: true }) as Compose;

const { services, networks } = await read('docker-compose.citus.yml');
const alone = await read('docker-compose.yml');

const nodes = Object.entries(services).filter(([, { command = [] }]) =>
  command.join(' ').includes('docker-entrypoint.sh postgres'),
);
const workers = nodes.filter(([name]) => name !== 'coordinator');
const { join = {}, prepare = {}, api = {}, worker = {}, coordinator = {} } = services;
const words = ({ command = [], entrypoint = [] }: Service): string => [...entrypoint, ...command].join(' ');

describe('the nodes of the cluster', () => {
  it('are a coordinator and two workers at least, all of one pinned version', () => {
    expect(nodes.map(([name]) => name)).toContain('coordinator');
    expect(workers.length).toBeGreaterThan(1);
    expect(new Set([...nodes.map(([, { image }]) => image), join.image])).toEqual(new Set(['citusdata/citus:14.1.0']));
  });

  it('meet each other alone; whoever serves meets the coordinator', () => {
    expect(networks['nodes']).toEqual({ internal: true });
    for (const [, { ports, networks: reached }] of workers) expect([ports, reached]).toEqual([undefined, ['nodes']]);
    expect(coordinator.ports).toBeUndefined();
    expect(coordinator.networks).toContain('serving');
    for (const one of [api, worker, prepare]) expect(one.networks).toEqual(['serving']);
  });

  it('let each other in by a file that has every role, and that only the server may read', () => {
    for (const [, { environment = {}, command = [] }] of nodes) {
      const roles = [...(environment['PASSWORDS'] ?? '').matchAll(/^\*:5432:\*:(\w+):\$\{/gm)].map(
        ([, role = '']) => role,
      );
      expect(roles.toSorted()).toEqual(['postgres', OWNER_ROLE, ...Object.values(LOGIN_ROLES)].toSorted());
      expect(environment['PGPASSFILE']).toMatch(/^\/run\/postgresql\//);
      expect(command.at(-1)).toContain('install -o postgres -g postgres -m 600 /dev/null "$$PGPASSFILE"');
      expect(environment['POSTGRES_INITDB_ARGS']).toBe(
        alone.services['postgres']?.environment?.['POSTGRES_INITDB_ARGS'],
      );
    }
  });

  it('can move rows between them, and count statements', () => {
    for (const [, service] of nodes) {
      expect(words(service)).toMatch(/-c wal_level=logical/);
      expect(words(service)).toMatch(/-c shared_preload_libraries=citus,pg_stat_statements/);
    }
  });

  it('are all joined, the coordinator by its own name, before anything is prepared', () => {
    expect(words(join)).toContain(`citus_set_coordinator_host('coordinator', 5432)`);
    const joined = [...words(join).matchAll(/citus_add_node\('([\w-]+)', 5432\)/g)].map(([, name]) => name);
    expect(joined).toEqual(workers.map(([name]) => name));
    expect(Object.keys(join.depends_on ?? {})).toEqual(nodes.map(([name]) => name));
    expect(prepare.depends_on).toEqual({ join: { condition: 'service_completed_successfully' } });
  });
});

describe('the product on the cluster', () => {
  it('is prepared, migrated, distributed and looked at, in the database itself', () => {
    expect(words(prepare)).toMatch(
      /prepare\.mjs && .*database migrate\s+&& .*database distribute "\$\$DATABASE_ADMIN_URL"/,
    );
    expect(prepare.environment?.['DATABASE_ADMIN_URL']).toMatch(/@coordinator:5432\/stegvis$/);
    for (const [file] of words(prepare).matchAll(/(?:dist|scripts)\/\S+/g)) {
      expect(existsSync(file.replace(/^dist\//, '').replace(/\.js$/, '.ts'))).toBe(true);
    }
  });

  it.each(['api', 'worker'])('%s differs from the one on one server by the address alone', (name) => {
    const moved = JSON.stringify(alone.services[name])
      .replaceAll('@postgres:5432', '@coordinator:5432')
      .replaceAll('"postgres"', '"coordinator"');
    const { networks: _, ...same } = services[name] ?? {};
    expect(same).toEqual(JSON.parse(moved));
  });

  it.each(Object.entries(services))('%s writes nowhere but where it must', (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.tmpfs).toContain('/tmp');
    expect(service.privileged).toBeUndefined();
  });

  it('takes every password from .env, and stops without it', () => {
    const text = JSON.stringify(services);
    const passwords = text.match(/\$\{\w+_PASSWORD[^}]*\}/g) ?? [];
    expect(passwords.length).toBeGreaterThan(20);
    expect(passwords.filter((one) => !/^\$\{(\w+):\?set \1 in \.env\}$/.test(one))).toEqual([]);
    expect(text).not.toMatch(/:\/\/\w+:[^$@]+@/);
  });
});

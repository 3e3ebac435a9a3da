// What is hosted in containers runs without rights, on files it cannot change, with no more keys than it needs.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { serverArguments } from '../../scripts/build.mjs';

interface Service {
  image?: string;
  command?: string[];
  read_only?: boolean;
  tmpfs?: string[];
  user?: string;
  privileged?: boolean;
  cap_drop?: string[];
  ports?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test?: string[]; disable?: boolean };
  depends_on?: Record<string, { condition: string }>;
}

const compose = parse(await readFile('docker-compose.yml', 'utf8'), { merge: true }) as {
  services: Record<'postgres' | 'prepare' | 'api' | 'worker', Service>;
};

/** The instructions of the image, each as its word and the rest. */
const instructions = (await readFile('Dockerfile', 'utf8'))
  .split('\n')
  .map((line) => /^([A-Z]+) (.*)$/.exec(line))
  .filter((found) => found !== null)
  .map(([, word = '', rest = '']) => ({ word, rest }));

const lastStage = instructions.slice(instructions.findLastIndex(({ word }) => word === 'FROM'));
const saidLast = (word: string): string | undefined => lastStage.findLast((one) => one.word === word)?.rest;

/** The file of src that a built file comes from. */
const sourceOf = (built: string): string => built.replace(/^dist\//, '').replace(/\.js$/, '.ts');

describe('the image', () => {
  it('stands on Node 24 in every stage', () => {
    const bases = instructions.filter(({ word }) => word === 'FROM').map(({ rest }) => rest.split(' ')[0]);
    expect(bases).toEqual(['node:24-slim', 'node:24-slim']);
  });

  it('runs as a numbered user who is not root, to the end', () => {
    expect(saidLast('USER')).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    const user = lastStage.findIndex(({ word }) => word === 'USER');
    expect(lastStage.slice(user).map(({ word }) => word)).not.toContain('RUN');
  });

  it('asks its own health, and starts what is built, as everybody does', () => {
    expect(saidLast('HEALTHCHECK')).toMatch(/CMD \["node", .*\/health/);
    expect(JSON.parse(saidLast('CMD') ?? '[]')).toEqual(['node', ...serverArguments('')]);
  });

  it('takes from the checkout what is there, and what is let through to it', async () => {
    const allowed = (await readFile('.dockerignore', 'utf8')).split('\n').filter((line) => line.startsWith('!'));
    const copied = instructions
      .filter(({ word, rest }) => word === 'COPY' && !rest.startsWith('--from'))
      .flatMap(({ rest }) => rest.split(' ').slice(0, -1));
    expect(copied.filter((path) => !existsSync(path))).toEqual([]);
    expect(copied.toSorted()).toEqual(allowed.map((line) => line.slice(1)).toSorted());
  });
});

describe('the services', () => {
  const { postgres, prepare, api, worker } = compose.services;

  it.each(Object.entries(compose.services))('%s writes nowhere but where it must', (_, service) => {
    expect(service.read_only).toBe(true);
    expect(service.tmpfs).toContain('/tmp');
    expect(service.privileged).toBeUndefined();
  });

  it.each([
    ['prepare', prepare],
    ['api', api],
    ['worker', worker],
  ])('%s has no right of root left', (_, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.user).toBeUndefined();
  });

  it('keep PostgreSQL 18 healthy, and closed to the outside', () => {
    expect(postgres.image).toBe('postgres:18');
    expect(postgres.healthcheck?.test).toContain('pg_isready');
    expect(postgres.ports).toBeUndefined();
  });

  it('serve and work only when the database is prepared', () => {
    expect(prepare.depends_on).toEqual({ postgres: { condition: 'service_healthy' } });
    for (const service of [api, worker]) {
      expect(service.depends_on?.['prepare']).toEqual({ condition: 'service_completed_successfully' });
      expect(service.healthcheck?.disable ?? false).toBe(service === worker);
    }
  });

  it('give whoever serves neither the owner’s key nor the administrator’s', () => {
    for (const service of [api, worker]) {
      expect(JSON.stringify(service.environment)).not.toMatch(/OWNER|ADMIN|MIGRATOR|stegvis_migrator|postgres:\$/);
    }
  });

  it('take every password from .env, and stop without it', () => {
    const environments = Object.values(compose.services).map(({ environment }) => JSON.stringify(environment));
    const passwords = environments.join('\n').match(/\$\{\w+_PASSWORD[^}]*\}/g) ?? [];
    expect(passwords.length).toBeGreaterThan(7);
    expect(passwords.filter((one) => !/^\$\{(\w+):\?set \1 in \.env\}$/.test(one))).toEqual([]);
    expect(environments.join('\n')).not.toMatch(/:\/\/\w+:[^$@]+@/);
  });

  it('are set by names that the server reads, and run programs that are built', async () => {
    const settings = await readFile('src/platform/config.ts', 'utf8');
    const named = Object.keys({ ...api.environment, ...worker.environment });
    expect(named.filter((name) => !new RegExp(`\\b${name}\\b`).test(settings))).toEqual([]);
    const programs = [prepare, worker].flatMap(
      ({ command }) => (command ?? []).join(' ').match(/(dist|scripts)\/\S+/g) ?? [],
    );
    expect(programs.map(sourceOf).filter((file) => !existsSync(file))).toEqual([]);
  });
});

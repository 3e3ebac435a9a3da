// Provisional (dev cluster): replaced by the launcher's own.
import { execSync } from 'node:child_process';

const cluster = '127.0.0.1:55432';

export async function workerDatabase(): Promise<{ appUrl: string; ownerUrl: string; doorUrl: string; adminUrl: string }> {
  const template = process.env.STEGVIS_DEV_TEMPLATE ?? '';
  const name = `${template}_w`;
  execSync(`psql -qX -h 127.0.0.1 -p 55432 -U postgres -c 'DROP DATABASE IF EXISTS ${name} WITH (FORCE)' -c 'CREATE DATABASE ${name} TEMPLATE ${template} OWNER stegvis_owner'`);
  const url = (role: string): string => `postgres://${role}@${cluster}/${name}`;
  return { appUrl: url('stegvis_app'), ownerUrl: url('stegvis_migrator'), doorUrl: url('stegvis_door'), adminUrl: url('postgres') };
}

// What whoever runs the server says and hears about workspaces, on the command line.
import type { INestApplicationContext } from '@nestjs/common';
import { v7 } from 'uuid';
import { Work } from '#platform/context.js';
import { Database } from '#platform/database/database.js';
import { sql } from '#platform/database/sql.js';
import { MailboxReads } from '#platform/mail/mailbox.reads.js';
import { WorkspacesService, type Seated } from './workspace.service.js';

/** `workspace found <slug> <name> <organisation> <e-mail> <admin’s name>` */
export async function foundWorkspace(house: INestApplicationContext, words: readonly string[]): Promise<string> {
  const [slug, name, organisation, email, person] = demand(words, [
    'slug',
    'name',
    'organisation',
    'e-mail',
    'admin’s name',
  ]);
  const wish = { slug, name: { sv: name, en: name }, isDemo: false, organisation, admin: { email, name: person } };
  return `Arbetsytan ${slug} finns nu.\n${greeting(email, await house.get(WorkspacesService).found(wish))}`;
}

/** `member admit <slug> <organisation> <e-mail> <name> [admin]` */
export async function admitMember(house: INestApplicationContext, words: readonly string[]): Promise<string> {
  const [slug, organisation, email, name] = demand(words, ['slug', 'organisation', 'e-mail', 'name']);
  const workspaceId = await workspaceNamed(house, slug);
  const organisationId = await organisationNamed(house, workspaceId, organisation);
  const seat = { organisationId, isAdmin: words[4] === 'admin' };
  return greeting(email, await house.get(WorkspacesService).admit(workspaceId, { email, name }, seat));
}

/** `mail read <slug>`: the letters that were kept because no mail server is configured. */
export async function readMail(house: INestApplicationContext, words: readonly string[]): Promise<string> {
  const [slug] = demand(words, ['slug']);
  const letters = await house.get(MailboxReads).of(await workspaceNamed(house, slug));
  const texts = letters.map(({ recipient, subject, text }) => `Till: ${recipient}\nÄmne: ${subject}\n\n${text}`);
  return texts.join('\n════════\n') || 'Inga brev. No letters.';
}

function greeting(email: string, { password }: Seated): string {
  if (!password) return `${email} loggar in med sitt lösenord. Signs in with the password it has.`;
  return `${email} loggar in med lösenordet ${password}\nDet visas bara nu. It is shown only now.`;
}

async function workspaceNamed(house: INestApplicationContext, slug: string): Promise<string> {
  const id = await house.get(WorkspacesService).named(slug);
  if (!id) throw new Error(`Ingen arbetsyta heter ${slug}. There is no such workspace.`);
  return id;
}

async function organisationNamed(house: INestApplicationContext, workspaceId: string, name: string): Promise<string> {
  const db = house.get(Database);
  const piece = new Work(v7(), 'sv');
  piece.workspaceId = workspaceId;
  const [found] = await db.during(piece, () =>
    db.read<{ id: string }>(sql`SELECT id FROM organisation WHERE workspace_id = ${db.workspace} AND name = ${name}`),
  );
  if (!found) throw new Error(`Ingen organisation i arbetsytan heter ${name}. There is no such organisation.`);
  return found.id;
}

/** The words of a command, every one of them said. */
function demand<const Names extends readonly string[]>(
  words: readonly string[],
  names: Names,
): { [Index in keyof Names]: string } {
  const missing = names.filter((_, index) => !words[index]?.trim());
  if (missing.length) throw new Error(`Säg också / also say: ${missing.map((name) => `<${name}>`).join(' ')}`);
  return names.map((_, index) => words[index]?.trim() ?? '') as { [Index in keyof Names]: string };
}

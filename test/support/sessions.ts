// Signs a test's person in without the password, through the same table that a real session stands in.
import { v7 } from 'uuid';
import { AccountWorkspace } from '../../src/access/auth-sessions/account-workspace.entity.js';
import { digestOf, newSecret } from '../../src/access/credentials/secret.js';
import { sql } from '../../src/platform/database/sql.js';
import { inside } from './app.js';

/** A session that never grows old, whatever the test does to the clock. */
const FOREVER = new Date('2100-01-01T00:00:00Z');

/** The cookie of a session for an account that can be found in a workspace. */
export async function sessionFor(workspaceId: string, accountId: string): Promise<string> {
  const token = newSecret();
  await inside(workspaceId, async (db) => {
    await db.door(AccountWorkspace.note(accountId, workspaceId, new Date()));
    await db.door(sql`
      INSERT INTO auth_session (id, account_id, token_hash, is_own_device, created_at, seen_at, expires_at)
      VALUES (${v7()}, ${accountId}, ${digestOf(token)}, true, ${FOREVER}, ${FOREVER}, ${FOREVER})`);
  });
  return `stegvis=${token}`;
}

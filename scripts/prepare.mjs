// Prepares a server from its environment: makes the roles with the passwords that the URLs of DATABASE_* already hold.
import { prepareRoles } from '../dist/src/platform/database/roles.js';

/** A URL that must be there; its password is the role's. */
function read(name) {
  const text = process.env[name];
  if (!text) throw new Error(`${name} is not set.`);
  const url = new URL(text);
  return { text, password: decodeURIComponent(url.password), database: decodeURIComponent(url.pathname.slice(1)) };
}

const app = read('DATABASE_URL');
await prepareRoles(read('DATABASE_ADMIN_URL').text, {
  database: app.database,
  passwords: {
    app: app.password,
    migrator: read('DATABASE_OWNER_URL').password,
    door: read('DATABASE_DOOR_URL').password,
    // Where the nodes of a cluster let each other in by password (docker-compose.citus.yml).
    nodes: process.env['DATABASE_NODES_PASSWORD'],
  },
});
process.stdout.write(`The roles and the database ${app.database} are ready.\n`);

// PostGraphile 5 as one serves it in production: the peer, with its own role, behind the same wall, for a signed-in caller.
import { createServer } from 'node:http';
import jwt from 'jsonwebtoken';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import pg from 'pg';
import { plugins } from './postgraphile-plugins.mjs';

const { PEER_DATABASE_URL, BENCH_SECRET, PORT } = process.env;

const pool = new pg.Pool({ connectionString: PEER_DATABASE_URL, max: 20 });

let statements = 0;

/** Counts what is sent, so that the bench can say how many statements an answer takes. */
pool.on('connect', (client) => {
  const send = client.query.bind(client);
  client.query = (...sent) => {
    statements += 1;
    return send(...sent);
  };
});

/** Who asks, and in which workspace; a token that does not hold is refused. */
function context({ node }) {
  const claims = jwt.verify(node.req.headers.authorization.slice(7), BENCH_SECRET, { algorithms: ['HS256'] });
  return { pgSettings: { 'app.workspace_id': claims.workspace, 'app.member_id': claims.member } };
}

const preset = {
  extends: [PostGraphileAmberPreset],
  plugins,
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  // Plain lists cost less than connections, and that is what the questions ask for.
  schema: { defaultBehavior: '-connection +list' },
  grafast: { explain: false, context },
  grafserv: { graphiql: false, watch: false, websockets: false, outputDataAsString: true },
};

const server = createServer();
server.on('request', (request, response) => response.setHeader('x-bench-statements-before', statements));
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(Number(PORT), '127.0.0.1');

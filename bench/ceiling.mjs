// The ceiling: the same answers from hand-written SQL behind plain HTTP, with row-level security and nothing else.
import { createServer } from 'node:http';
import pg from 'pg';
import { STATEMENTS } from './ceiling-statements.mjs';

pg.types.setTypeParser(pg.types.builtins.DATE, (day) => day);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 20 });

/** One transaction inside the wall, as every server of these rows needs. */
async function answer(path, values) {
  const client = await pool.connect();
  try {
    await client.query(path === '/c' ? 'BEGIN' : 'BEGIN READ ONLY');
    await client.query({ name: 'wall', text: 'SELECT app_set_workspace($1)', values: [values[0]] });
    const { rows } = await client.query({ ...STATEMENTS[path], values });
    await client.query('COMMIT');
    return rows[0].answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function respond(path, body, response) {
  try {
    const data = await answer(path, JSON.parse(body));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ data }));
  } catch (error) {
    response.statusCode = 500;
    response.end(JSON.stringify({ errors: [{ message: error.message }] }));
  }
}

const server = createServer((request, response) => {
  if (request.method === 'GET') return response.end();
  const parts = [];
  request.on('data', (part) => parts.push(part));
  return request.on('end', () => void respond(request.url, Buffer.concat(parts).toString(), response));
});
server.listen(Number(process.env.PORT), '127.0.0.1');

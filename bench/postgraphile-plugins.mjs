// What a user of PostGraphile adds to it for these questions: three conditions, an order that has an index, one mutation.
import { sideEffectWithPgClient } from 'postgraphile/@dataplan/pg';
import { object } from 'postgraphile/grafast';
import { addPgTableCondition, addPgTableOrderBy, extendSchema, orderByAscDesc } from 'postgraphile/utils';

const table = (tableName) => ({ schemaName: 'public', tableName });

/** A condition on columns that stand or are empty, which the conditions made by PostGraphile itself cannot ask. */
const condition = (tableName, field, whenTrue, whenFalse) =>
  addPgTableCondition(
    table(tableName),
    field,
    ({ graphql: { GraphQLBoolean } }) => ({ type: GraphQLBoolean }),
    (value, { sql, sqlTableAlias }) => {
      const tests = Object.entries(value ? whenTrue : whenFalse).map(([column, stands]) => {
        const it = sql`${sqlTableAlias}.${sql.identifier(column)}`;
        return stands ? sql`${it} is not null` : sql`${it} is null`;
      });
      return sql.parens(sql.join(tests, ' and '));
    },
  );

const isLogged = condition(
  'coaching_session',
  'isLogged',
  { held_at: true, cancelled_at: false },
  { held_at: false, cancelled_at: false },
);

const isOpen = condition('follow_up', 'isOpen', { completed_on: false, cancelled_on: false }, { completed_on: true });

const isActive = condition(
  'enrolment',
  'isActive',
  { agreed_on: true, first_session_on: true, closed_on: false },
  { closed_on: true },
);

/** Every word stands somewhere in the name, whatever its case and accents. */
const nameHolds = addPgTableCondition(
  table('company'),
  'nameHolds',
  ({ graphql: { GraphQLString } }) => ({ type: GraphQLString }),
  (text, { sql, sqlTableAlias, sqlValueWithCodec, build }) => {
    const words = String(text).normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().split(' ');
    const { text: codec } = build.dataplanPg.TYPES;
    const tests = words.map((word) => sql`${sqlTableAlias}.search_name like ${sqlValueWithCodec(`%${word}%`, codec)}`);
    return sql.parens(sql.join(tests, ' and '));
  },
);

/** The index of names is in Swedish order, so the question must be too. */
const inSwedish = addPgTableOrderBy(table('company'), ({ sql }) =>
  orderByAscDesc('IN_SWEDISH', ({ alias }) => ({ fragment: sql`${alias}.name collate "sv-x-icu"`, codec: undefined }), {
    nullable: false,
  }),
);

/** Columns without an index of their own are not offered; a coach's few enrolments are sorted by hand. */
const bySilence = addPgTableOrderBy(table('enrolment'), () =>
  orderByAscDesc('LAST_SESSION_ON', 'last_session_on', { nullable: true }),
);

const snake = (name) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** One INSERT of a row as GraphQL gave it, prepared once on each connection. */
function insertion(tableName, row, returning = '') {
  const columns = Object.keys(row).map((name) => (name === 'rowId' ? 'id' : snake(name)));
  const places = columns.map((_, index) => `$${index + 1}`);
  const text = `insert into ${tableName} (${columns.join(', ')}) values (${places.join(', ')})${returning}`;
  return { name: `insert ${tableName}`, text, values: Object.values(row) };
}

/** With `pgSettings` a client is in a transaction already; the three rows are written in it, or none of them. */
async function write(client, { session, coach, area }) {
  const { rows } = await client.query(
    insertion('coaching_session', session, ' returning id as "rowId", version, reportable'),
  );
  await client.query(insertion('session_coach', coach));
  await client.query(insertion('session_insatsomrade', area));
  return rows[0];
}

/** The plain insert in one transaction; three of PostGraphile's own create mutations would be three of them. */
const logCoachingSession = extendSchema(({ input: { pgRegistry } }) => ({
  typeDefs: `
    type WrittenSession { rowId: UUID! version: Int! reportable: Boolean }
    type LogCoachingSessionPayload { session: WrittenSession! }
    extend type Mutation {
      logCoachingSession(session: CoachingSessionInput!, coach: SessionCoachInput!, area: SessionInsatsomradeInput!): LogCoachingSessionPayload
    }`,
  objects: {
    Mutation: {
      plans: {
        logCoachingSession(_root, fieldArgs) {
          const executor = pgRegistry.pgExecutors.main;
          const given = {
            session: fieldArgs.getRaw('session'),
            coach: fieldArgs.getRaw('coach'),
            area: fieldArgs.getRaw('area'),
          };
          return object({ session: sideEffectWithPgClient(executor, object(given), write) });
        },
      },
    },
  },
}));

export const plugins = [isLogged, isOpen, isActive, nameHolds, inSwedish, bySilence, logCoachingSession];

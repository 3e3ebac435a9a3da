// What the database refuses, said as a refusal: by SQLSTATE and by the constraint's name (docs/decisions/0016).
import { DatabaseError } from 'pg';
import { QueryFailedError } from 'typeorm';
import { refuse, type Refusal } from '../errors.js';

type Maker = (constraint: string) => Refusal;

/**
 * A statement or lock that took too long, transactions that got in each other's way, and a server that is being stopped, is
 * not ready yet or has no connection left for us.
 */
const BUSY = new Set(['57014', '55P03', '40001', '40P01', '57P01', '57P02', '57P03', '53300']);

/** A node of a cluster went away while a transaction on it was ending: nobody knows how it ended, and sending again tells. */
const NODE_LOST = /^could not commit transaction for shard /;

/** What is said of a constraint that no subject has spoken for. */
const UNNAMED: Readonly<Record<string, Maker>> = {
  '23505': (constraint) => refuse.DUPLICATE({ type: constraint.split('_')[0] }),
  '23503': (constraint) => refuse.NOT_FOUND({ type: constraint.replace(/_fk$/, '') }),
};

/** A value that is no id or no day: the arguments of a field inside a selection reach SQL before anybody has judged them. */
const MALFORMED = new Set(['22P02', '22007', '22008']);

const known = new Map<string, Maker>();

/** A subject says which refusal stands behind the name of one of its constraints. */
export function violation(constraint: string, maker: Maker): void {
  known.set(constraint, maker);
}

/** On Citus names carry the shard's number at their end. */
function constraintIn(message: string): string | undefined {
  return /constraint "([^"]+?)(?:_\d+)?"/.exec(message)?.[1];
}

/** The connection broke, or there was none to be had: the next attempt may find one. */
function isLost(error: unknown): boolean {
  const { code = '', message } = error as { code?: string; message: string };
  return (
    /^(ECONN|EPIPE)/.test(code) || /^(Connection terminated|Client has encountered|timeout exceeded)/.test(message)
  );
}

/** The refusal behind a database error, or the error itself when it is a bug or a fault. */
export function translated(error: unknown): unknown {
  const said: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (isLost(said)) return refuse.SERVICE_UNAVAILABLE({});
  if (!(said instanceof DatabaseError)) return error;
  const { code = '', message } = said;
  if (BUSY.has(code) || code.startsWith('08') || NODE_LOST.test(message)) return refuse.SERVICE_UNAVAILABLE({});
  if (MALFORMED.has(code)) return refuse.BAD_USER_INPUT({});
  const constraint = constraintIn(message) ?? 'row';
  const maker = known.get(constraint) ?? UNNAMED[code];
  // The driver's own error carries the parameters, which may be personal: they must not reach a log.
  return maker ? maker(constraint) : new Error(`The database answered ${code}: ${message}`);
}

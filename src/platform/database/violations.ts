// What the database refuses, said as a refusal: by SQLSTATE and by the constraint's name (scale.md R31).
import { QueryFailedError } from 'typeorm';
import { refuse, type Refusal } from '../errors.js';

type Maker = () => Refusal;
const known = new Map<string, Maker>();

/** A subject says which refusal stands behind the name of one of its constraints. */
export function violation(constraint: string, maker: Maker): void {
  known.set(constraint, maker);
}

/** On Citus names carry the shard's number at their end. */
function constraintIn(message: string): string | undefined {
  return /constraint "([^"]+?)(?:_\d+)?"/.exec(message)?.[1];
}

/** The refusal behind a database error, or the error itself when it is a bug or a fault. */
export function translated(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code } = error.driverError as { code?: string };
  const constraint = constraintIn(error.message);
  if (code === '23505' || code === '23503' || code === '23514' || code === '23P01') {
    const maker = constraint ? known.get(constraint) : undefined;
    if (maker) return maker();
    if (code === '23505') return refuse.DUPLICATE({ type: constraint?.split('_')[0] ?? 'row' });
    if (code === '23503') return refuse.NOT_FOUND({ type: constraint?.replace(/_fk$/, '') ?? 'row' });
  }
  if (code === '57014' || code === '55P03' || code === '40001' || code === '40P01' || code?.startsWith('08')) {
    return refuse.SERVICE_UNAVAILABLE({});
  }
  return error;
}

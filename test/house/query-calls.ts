// Which functions and columns a statement on a tenant table may not use, and where: R10, R20, R21, R26 and R27.
import type { Node } from 'libpg-query';
import { column, lastWord, part, uncast, walk } from './query-tree.js';

/** What is wrong with a call, and by which rule. */
export interface CallFault {
  readonly rule: string;
  readonly text: string;
}

const volatile =
  /^(random|random_normal|clock_timestamp|timeofday|gen_random_uuid|uuidv4|uuidv7|uuid_generate_v\w+|nextval|setval|currval|lastval|set_config|pg_sleep\w*|pg_notify|pg_advisory\w*|pg_try_advisory\w*|txid_current|pg_current_xact_id|app_\w+)$/;

/** Functions known never to change their answer; any other is kept out of where only such may stand. */
const immutable = new Set(
  (
    'abs array_append array_cat array_length array_position array_prepend array_remove array_replace btrim cardinality ceil ceiling ' +
    'char_length character_length coalesce floor initcap jsonb_set jsonb_strip_nulls left length lower ltrim md5 mod octet_length ' +
    'position power regexp_replace repeat replace reverse right round rpad lpad rtrim sha256 sign split_part starts_with substr ' +
    'substring timezone translate trunc upper'
  ).split(' '),
);

const systemColumns = new Set(['ctid', 'tableoid', 'xmin', 'xmax', 'cmin', 'cmax']);
const sessionClock = /^SVFOP_(CURRENT_DATE|CURRENT_TIME|CURRENT_TIME_N|LOCALTIME\w*)$/;

/** The name of every function called beneath the node, and of every keyword that stands for one. */
function calls(tree: unknown): { name: string; args: Node[] }[] {
  const found: { name: string; args: Node[] }[] = [];
  walk(tree, (node) => {
    const call = part(node, 'FuncCall');
    if (call) found.push({ name: lastWord(call.funcname), args: call.args ?? [] });
    const keyword = part(node, 'SQLValueFunction')?.op;
    if (keyword) found.push({ name: keyword.replace('SVFOP_', ''), args: [] });
  });
  return found;
}

/** R20: in SET and WHERE of an UPDATE or DELETE, nothing that answers anew for each row. */
export function volatileCalls(tree: unknown): CallFault[] {
  return calls(tree)
    .filter(({ name }) => volatile.test(name))
    .map(({ name }) => ({ rule: 'R20', text: `calls ${name}(), which is volatile: pass the value as a parameter` }));
}

/** R20: in RETURNING and in DO UPDATE, nothing but immutable functions. */
export function mutableCalls(tree: unknown, place: string): CallFault[] {
  return calls(tree)
    .filter(({ name }) => !immutable.has(name))
    .map(({ name }) => ({
      rule: 'R20',
      text: `calls ${name} in ${place}, where only immutable functions may stand: use EXCLUDED or a parameter`,
    }));
}

/** R10: the tenant is set by app_set_workspace() and by nothing else. */
export function settingCalls(tree: unknown): CallFault[] {
  return calls(tree)
    .filter(({ name }) => name === 'set_config')
    .map(() => ({
      rule: 'R10',
      text: 'calls set_config(), which never reaches the other nodes: use app_set_workspace($1)',
    }));
}

/** R21, R26, R27: nothing that depends on the session, on one node's locks, or on where a row lies. */
export function sessionCalls(tree: unknown): CallFault[] {
  const faults: CallFault[] = [];
  const add = (rule: string, text: string): number => faults.push({ rule, text });
  for (const { name, args } of calls(tree)) {
    if (name === 'current_setting') add('R21', 'reads a session setting, which other nodes do not have');
    if (/^pg_(try_)?advisory/.test(name)) add('R26', `calls ${name}() beside a tenant table, where it excludes nobody`);
    if (name === 'date_trunc' && args.length < 3 && !hasZone(args[1])) add('R21', zoneText('date_trunc()'));
  }
  walk(tree, (node) => {
    const keyword = part(node, 'SQLValueFunction')?.op ?? '';
    if (sessionClock.test(keyword)) add('R21', zoneText(keyword.replace('SVFOP_', '')));
    const cast = part(node, 'TypeCast');
    if (cast && lastWord(cast.typeName?.names) === 'date' && isNow(cast.arg)) add('R21', zoneText('now()::date'));
    const name = column(node)?.at(-1) ?? '';
    if (systemColumns.has(name)) add('R27', `reads the system column ${name}`);
  });
  return faults;
}

function zoneText(what: string): string {
  return `${what} buckets by the session's time zone: say AT TIME ZONE 'Europe/Stockholm'`;
}

/** `x AT TIME ZONE y`, or a cast to a type without a zone. */
function hasZone(node: Node | undefined): boolean {
  if (lastWord(part(node, 'FuncCall')?.funcname) === 'timezone') return true;
  return lastWord(part(node, 'TypeCast')?.typeName?.names) === 'timestamp';
}

function isNow(node: Node | undefined): boolean {
  const name = lastWord(part(uncast(node), 'FuncCall')?.funcname);
  return /^(now|\w+_timestamp)$/.test(name) || part(uncast(node), 'SQLValueFunction') !== undefined;
}

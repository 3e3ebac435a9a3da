// Which figures of participation a caller selected: what nobody asks for is not counted.
import type { FieldNode, GraphQLResolveInfo } from 'graphql';
import { selectedUnder } from '#platform/reader/selection.js';

/** What is to be counted of an extent. */
export interface Wanted {
  stages: boolean;
  silent: boolean;
  participating: boolean;
  /** Sessions, minutes and steps. */
  done: boolean;
  /** The persons reached, whom targets count. */
  persons: boolean;
  /** The time of those who were present. */
  attended: boolean;
  /** Each partner beside the whole. */
  byPartner: boolean;
}

/** What an observer's figures are blanked by, and so always counted. */
export const OBSERVED: Wanted = {
  stages: true,
  silent: true,
  participating: true,
  done: true,
  persons: true,
  attended: true,
  byPartner: true,
};

/** What targets are held against. */
export const PROMISED: Wanted = { ...OBSERVED, stages: false, silent: false, attended: false };

const STAGES = ['interested', 'askLater', 'agreed', 'active', 'closed'];
const ATTENDED = ['attendedMinutes', 'attendedHours'];
const DONE = ['sessions', 'minutes', 'hours', 'reportableMinutes', 'stepsClimbed'];

type Context = Pick<GraphQLResolveInfo, 'fieldNodes' | 'fragments' | 'variableValues'>;

/** What is selected under `participation`. Which partners there are to list is told by where companies stand and what was done. */
export function wantedIn(info: Context): Wanted {
  const own = fieldsUnder(info.fieldNodes, info);
  const ofPartners = fieldsUnder(own.get('byPartner') ?? [], info);
  const counts = fieldsUnder(
    [own, ofPartners].flatMap((fields) => fields.get('companies') ?? []),
    info,
  );
  const isPromised = own.has('targets');
  const isParted = own.has('byPartner');
  return {
    stages: isParted || STAGES.some((stage) => counts.has(stage)),
    silent: counts.has('silent'),
    participating: isPromised || counts.has('participating'),
    done: isPromised || isParted || DONE.some((field) => own.has(field)),
    persons: isPromised || own.has('persons') || ofPartners.has('persons'),
    attended: ATTENDED.some((field) => own.has(field) || ofPartners.has(field)),
    byPartner: isPromised || isParted,
  };
}

/** Whether a group's companies are asked for. */
export function wantsCompanies(info: Context): boolean {
  return fieldsUnder(info.fieldNodes, info).has('companies');
}

/** The fields under these nodes by their names, whatever they are called in the answer. */
function fieldsUnder(nodes: readonly FieldNode[], info: Context): Map<string, FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  for (const field of [...selectedUnder(nodes, info).values()].flat()) {
    found.set(field.name.value, [...(found.get(field.name.value) ?? []), field]);
  }
  return found;
}

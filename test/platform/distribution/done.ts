// A model of what the steps do, so that a plan can be followed without a cluster: it reads the same SQL that a cluster would.
import type { Step } from '#platform/distribution/plan.js';
import type { Blueprint } from '#platform/distribution/blueprint.js';
import type { Node, Standing } from '#platform/distribution/standing.js';

/** How a database stands after some steps; a statement that the model does not know is an error. */
export function after(steps: readonly Step[], standing: Standing, blueprint: Blueprint): Standing {
  return steps.flatMap(({ statements }) => statements).reduce((now, text) => does(text, now, blueprint), standing);
}

type Deed = (words: string[], now: Standing, blueprint: Blueprint) => Standing;

const DEEDS: [RegExp, Deed][] = [
  [/^ALTER ROLE stegvis_owner LOGIN$/, (_, now) => onNodes(now, (node) => ({ ...node, ownerLogsIn: true }))],
  [
    /^ALTER ROLE (\w+) SET (\S+) = '(\w+)'$/,
    ([role, name, value], now) =>
      onNodes(now, (node) => ({ ...node, settings: [...node.settings, `${role} ${name}=${value}`] })),
  ],
  [
    /^CREATE EXTENSION IF NOT EXISTS (\w+)$/,
    ([name = ''], now) => onNodes(now, (node) => ({ ...node, extensions: [...node.extensions, name] })),
  ],
  [
    /^ALTER TABLE (\w+) DROP CONSTRAINT (\w+)$/,
    ([table, name], now) => ({
      ...now,
      references: now.references.filter((one) => !(one.table === table && one.name === name)),
    }),
  ],
  [
    /^ALTER TABLE (\w+) ADD CONSTRAINT (\w+) (FOREIGN KEY .*)$/,
    ([table = '', name = '', definition = ''], now) => {
      const to = /REFERENCES (\w+)\(/.exec(definition)?.[1] ?? '';
      return { ...now, references: [...now.references, { table, name, to, definition }] };
    },
  ],
  [
    /^SELECT create_reference_table\('(\w+)'\)$/,
    ([table = ''], now) => ({
      ...now,
      placements: { ...now.placements, [table]: { kind: 'reference', group: 1, key: null } },
    }),
  ],
  [
    /^SELECT create_distributed_table\('(\w+)', '(\w+)', colocate_with => '(\w+)'\)$/,
    ([table = '', key = '', beside = ''], now) => {
      const group = beside === 'default' ? 2 : (now.placements[beside]?.group ?? Number.NaN);
      return { ...now, placements: { ...now.placements, [table]: { kind: 'tenant', group, key } } };
    },
  ],
  [/^SELECT truncate_local_data_after_distributing_table\('(\w+)'\)$/, (_, now) => now],
];

function does(text: string, now: Standing, blueprint: Blueprint): Standing {
  for (const [form, deed] of DEEDS) {
    const found = form.exec(text);
    if (found) return deed(found.slice(1), now, blueprint);
  }
  throw new Error(`The model does not know: ${text}`);
}

const onNodes = (now: Standing, change: (node: Node) => Node): Standing => ({ ...now, nodes: now.nodes.map(change) });

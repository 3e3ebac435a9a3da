// What the tables should be, as the entities say it: the class of each, and the references between them.
import { DataSource } from 'typeorm';
import type { ForeignKeyMetadata } from 'typeorm/metadata/ForeignKeyMetadata.js';
import { tableClasses, type TableClasses } from '../database/classes.js';
import { sourceOptions } from '../database/source.js';

/** A foreign key, with its definition in the words in which PostgreSQL prints it. */
export interface Reference {
  readonly table: string;
  readonly name: string;
  readonly to: string;
  readonly definition: string;
}

/** Everything that distributing has to know, and no list of names in it that somebody could forget to lengthen. */
export interface Blueprint extends TableClasses {
  readonly references: readonly Reference[];
}

export function blueprintOf(source: DataSource): Blueprint {
  const references = source.entityMetadatas.flatMap(({ tableName, foreignKeys }) =>
    foreignKeys.map((key) => ({
      table: tableName,
      name: key.name,
      to: key.referencedTablePath,
      definition: definitionOf(key),
    })),
  );
  return { ...tableClasses(source), references };
}

/** The same without a database, for showing a plan anywhere. */
export async function drawBlueprint(): Promise<Blueprint> {
  const drawing = new Drawing(await sourceOptions('postgres://nowhere', 1));
  await drawing.draw();
  return blueprintOf(drawing);
}

/** The table that every tenant row names as its workspace; platform does not know what it is called. */
export function rootOf({ references }: Blueprint): string {
  const root = references.find(({ definition }) => definition.startsWith('FOREIGN KEY (workspace_id) REFERENCES '));
  if (!root) throw new Error('No table names its workspace.');
  return root.to;
}

class Drawing extends DataSource {
  async draw(): Promise<void> {
    await this.buildMetadatas();
  }
}

function definitionOf({
  columnNames,
  referencedTablePath,
  referencedColumnNames,
  onDelete,
}: ForeignKeyMetadata): string {
  const action = onDelete && onDelete !== 'NO ACTION' ? ` ON DELETE ${onDelete}` : '';
  const target = `${referencedTablePath}(${referencedColumnNames.join(', ')})`;
  return `FOREIGN KEY (${columnNames.join(', ')}) REFERENCES ${target}${action}`;
}

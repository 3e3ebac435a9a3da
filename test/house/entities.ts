// What an entity may not say, since no distributed table could keep it (R7, R8, R28, R29, R30 and R33).
import type { DataSource, EntityMetadata } from 'typeorm';
import type { Fault } from '#platform/database/catalogue/fault.js';

const KEY = 'workspace_id';

/** Every breach in the entities of a source, and in how it was opened. */
export function entityFaults(source: DataSource, tenant: readonly string[]): Fault[] {
  const isTenant = (meta: EntityMetadata): boolean => tenant.includes(meta.tableName);
  const opened = source.options.synchronize || source.options.migrationsRun || source.options.dropSchema;
  return [
    ...(opened ? [fault('R33', '', 'source', 'the source changes the schema when it is opened')] : []),
    ...source.entityMetadatas.flatMap((meta) => [...columnFaults(meta), ...manyToMany(meta)]),
    ...source.entityMetadatas.filter(isTenant).flatMap((meta) => [...keyFaults(meta), ...joinFaults(meta, isTenant)]),
  ];
}

function columnFaults(meta: EntityMetadata): Fault[] {
  return meta.ownColumns.flatMap(({ databaseName, isGenerated, isUpdateDate, isVersion, isDeleteDate }) => [
    ...(isGenerated
      ? [fault('R8', meta.tableName, databaseName, 'is made by the database: the application makes ids')]
      : []),
    ...(isUpdateDate || isVersion || isDeleteDate
      ? [fault('R30', meta.tableName, databaseName, 'is written by the mapper: db.amend() writes it')]
      : []),
  ]);
}

function manyToMany({ tableName, ownRelations }: EntityMetadata): Fault[] {
  return ownRelations
    .filter(({ isManyToMany }) => isManyToMany)
    .map(({ propertyName }) =>
      fault('R29', tableName, propertyName, 'is many-to-many: make an entity of what is between'),
    );
}

function keyFaults({ tableName, primaryColumns }: EntityMetadata): Fault[] {
  return primaryColumns[0]?.databaseName === KEY
    ? []
    : [fault('R28', tableName, 'primary key', `does not begin with ${KEY}`)];
}

function joinFaults(meta: EntityMetadata, isTenant: (other: EntityMetadata) => boolean): Fault[] {
  return meta.foreignKeys
    .filter(({ referencedEntityMetadata, columnNames }) => isTenant(referencedEntityMetadata) && columnNames[0] !== KEY)
    .map(({ name }) => fault('R28', meta.tableName, name, `joins without ${KEY}`));
}

function fault(rule: string, table: string, object: string, text: string): Fault {
  return { rule, table, object, text: `${object} ${text}` };
}

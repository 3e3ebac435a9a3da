// Fields that point at a parent row: read with the row, or in a batch when the row came from elsewhere.
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Database } from '../database/database.js';
import type { WorkspaceRow } from '../database/row.js';
import type { Reader } from '../reader/reader.js';

export function withPlainFields(schema: GraphQLSchema, reader: Reader, db: Database): GraphQLSchema {
  for (const meta of db.source.entityMetadatas) {
    const type = schema.getType(meta.name);
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!meta.findRelationWithPropertyPath(field.name)) continue;
      field.resolve = (row: WorkspaceRow, _, __, info) => reader.parent(row, info);
    }
  }
  return schema;
}

// Readable names in the database: snake_case, and constraints that say table, columns and kind (at most 55 characters).
import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm';

export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override tableName(className: string, given?: string): string {
    return given ?? snakeCase(className);
  }

  override columnName(propertyName: string, given: string | undefined, prefixes: string[]): string {
    return snakeCase([...prefixes, given ?? propertyName].join('_'));
  }

  override joinColumnName(relationName: string, referencedColumnName: string): string {
    return snakeCase(`${relationName}_${referencedColumnName}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${bare(table)}_pk`;
  }

  override foreignKeyName(table: Table | string, columns: string[]): string {
    return short(table, columns, 'fk');
  }

  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return short(table, columns, 'uq');
  }

  override indexName(table: Table | string, columns: string[], where?: string): string {
    return short(table, columns, where ? 'part_ix' : 'ix');
  }

  override checkConstraintName(table: Table | string, expression: string): string {
    return short(table, [expression.replaceAll(/\W+/g, '_').slice(0, 20)], 'ck');
  }
}

/** `organisationNumber` → `organisation_number`. */
export function snakeCase(text: string): string {
  return text.replaceAll(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}

function bare(table: Table | string): string {
  const full = typeof table === 'string' ? table : table.name;
  return full.split('.').at(-1) ?? full;
}

/** The workspace is in every key, so its column is left out of the name. */
function short(table: Table | string, columns: string[], kind: string): string {
  const rest = columns.filter((column) => column !== 'workspace_id');
  const middle = (rest.length ? rest : ['workspace']).join('_');
  return `${bare(table)}_${middle}`.slice(0, 54 - kind.length) + `_${kind}`;
}

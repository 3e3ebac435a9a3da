// The entities say nothing that a distributed table could not keep; and what would be such a thing is named.
import 'reflect-metadata';
import { DataSource, EntitySchema } from 'typeorm';
import { describe, expect, it } from 'vitest';
import { tableClasses } from '#platform/database/classes.js';
import { faultLines } from '#platform/database/catalogue/fault.js';
import { openSource } from '#platform/database/source.js';
import '../../src/app.module.js';
import { workerDatabase } from '../support/database.js';
import { entityFaults } from './entities.js';

class Drawing extends DataSource {
  async draw(): Promise<this> {
    await this.buildMetadatas();
    return this;
  }
}

const id = { type: 'uuid', primary: true } as const;
const Plan = new EntitySchema<object>({
  name: 'plan',
  columns: {
    id: { ...id, generated: 'uuid' },
    changedAt: { type: 'timestamptz', name: 'changed_at', updateDate: true },
  },
  relations: {
    steps: { type: 'many-to-many', target: 'part', joinTable: true },
    first: { type: 'many-to-one', target: 'part', joinColumn: { name: 'first_id' } },
  },
});
const Part = new EntitySchema<object>({ name: 'part', columns: { id } });

describe('the entities', () => {
  it('keep the rules of scale', async () => {
    const source = await openSource((await workerDatabase()).appUrl, 1);
    const faults = entityFaults(source, tableClasses(source).tenant);
    await source.destroy();
    expect(faultLines(faults)).toBe('');
  });

  it('are named when they do not', async () => {
    const drawing = await new Drawing({ type: 'postgres', entities: [Plan, Part], synchronize: true }).draw();
    expect(entityFaults(drawing, ['plan', 'part']).map(({ rule, table, object }) => [rule, table, object])).toEqual([
      ['R33', '', 'source'],
      ['R8', 'plan', 'id'],
      ['R30', 'plan', 'changed_at'],
      ['R29', 'plan', 'steps'],
      ['R28', 'plan', 'primary key'],
      ['R28', 'plan', expect.stringMatching(/^FK_/)],
      ['R28', 'part', 'primary key'],
    ]);
  });
});

// What a judgement says in SQL when somebody looks as another.
import { describe, expect, it } from 'vitest';
import type { Actor } from '../authority/actor.js';
import { sql } from '../database/sql.js';
import { conditionOf, judgedInSql } from './in-sql.js';

const judge = judgedInSql(
  () => true,
  (_, { memberId }) => sql`row.member_id = ${memberId}`,
);
const values = (actor: Partial<Actor>): unknown => conditionOf(judge)?.({} as never, actor as Actor).render().values;

describe('a judgement in SQL', () => {
  it('asks of whoever asks', () => expect(values({ memberId: 'coach' })).toEqual(['coach']));

  it('asks of both when one looks as another', () =>
    expect(values({ memberId: 'coach', viewer: { memberId: 'leader' } as Actor })).toEqual(['coach', 'leader']));

  it('is nothing where none was stated', () => expect(conditionOf(() => true)).toBeUndefined());
});

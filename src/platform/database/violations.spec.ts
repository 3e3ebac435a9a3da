// What becomes of an error of the database: a refusal where people can do something about it, on one server and on a cluster.
import { DatabaseError } from 'pg';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../errors.js';
import { translated } from './violations.js';

function said(code: string, message: string): unknown {
  return translated(Object.assign(new DatabaseError(message, message.length, 'error'), { code }));
}

describe('an error of the database', () => {
  it.each([
    [
      'a node that is down',
      '08006',
      'connection to the remote node stegvis_app@worker-1:5432 failed with the following error: Connection refused',
    ],
    [
      'a node that went down at COMMIT',
      'XX000',
      'could not commit transaction for shard 102008 on at least one active node',
    ],
    ['two who wait for each other', '40P01', 'deadlock detected'],
    ['a server that is being stopped', '57P01', 'terminating connection due to administrator command'],
    ['a server that is not ready', '57P03', 'the database system is starting up'],
    ['a server that is full', '53300', 'sorry, too many clients already'],
    ['a lock that was waited for too long', '55P03', 'canceling statement due to lock timeout'],
  ])('says to come back later of %s', (_, code, message) => {
    expect(said(code, message)).toMatchObject({ code: 'SERVICE_UNAVAILABLE' });
  });

  it.each([
    ['on one server', 'company_org_no_uq'],
    ['on a cluster, where the shard’s number ends the name', 'company_org_no_uq_102131'],
  ])('names what there is already, %s', (_, constraint) => {
    const refusal = said('23505', `duplicate key value violates unique constraint "${constraint}"`);
    expect(refusal).toMatchObject({ code: 'DUPLICATE', params: { type: 'company' } });
  });

  it('stays an error when it is a fault of ours', () => {
    const error = said('XX000', 'cache lookup failed for relation 4711');
    expect(error).not.toBeInstanceOf(Refusal);
    expect(error).toMatchObject({ message: 'The database answered XX000: cache lookup failed for relation 4711' });
  });
});

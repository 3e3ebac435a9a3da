// Cases for mappings: which pairs follow from what is said, what is wrong, and how mappings follow on each other.
import { describe, expect, it } from 'vitest';
import { composed, mappingFaults, pairsOf, type MappingContent } from './mapping.rules.js';

const former = ['a', 'b', 'c'];
const later = ['b', 'c', 'd'];

describe('the pairs of a mapping', () => {
  it.each<[string, MappingContent, string[]]>([
    ['that says nothing', {}, []],
    ['of the same codes', { sameCodes: true }, ['b→b', 'c→c']],
    ['of pairs alone', { pairs: [{ from: 'a', to: 'd' }] }, ['a→d']],
    ['of both', { sameCodes: true, pairs: [{ from: 'a', to: 'd' }] }, ['a→d', 'b→b', 'c→c']],
    ['where a pair goes before its code', { sameCodes: true, pairs: [{ from: 'b', to: 'd' }] }, ['b→d', 'c→c']],
  ])('%s', (_, mapping, expected) => {
    expect(pairsOf(mapping, former, later).map(({ from, to }) => `${from}→${to}`)).toEqual(expected);
  });
});

describe('a mapping', () => {
  it.each<[string, MappingContent, string[]]>([
    ['of nothing', { sameCodes: false, pairs: [] }, ['mapping MAPPING_EMPTY']],
    ['from two to one', { pairs: ['a', 'b'].map((from) => ({ from, to: 'd' })) }, []],
    ['from one to two', { pairs: ['b', 'd'].map((to) => ({ from: 'a', to })) }, ['mapping.pairs.1.from MAPPING_TWICE']],
    [
      'of codes that the versions do not have',
      { pairs: [{ from: 'd', to: 'a' }] },
      ['mapping.pairs.0.from MAPPING_UNKNOWN', 'mapping.pairs.0.to MAPPING_UNKNOWN'],
    ],
  ])('%s', (_, mapping, expected) => {
    expect(mappingFaults(mapping, former, later).map(({ path, fault }) => `${path} ${fault}`)).toEqual(expected);
  });
});

describe('mappings one after another', () => {
  const first = new Map([
    ['a', 'b'],
    ['c', 'd'],
  ]);
  const second = new Map([['b', 'e']]);
  it.each<[string, ReadonlyMap<string, string>[], [string, string][]]>([
    ['none', [], []],
    ['one', [second], [['b', 'e']]],
    ['two, where one criterion is lost', [first, second], [['a', 'e']]],
  ])('%s', (_, mappings, expected) => expect([...composed(mappings)]).toEqual(expected));
});

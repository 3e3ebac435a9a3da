import { describe, expect, it } from 'vitest';
import { beside, distinct, found, type Find } from './palette.rules';

const HOME: Find = { id: 'home', label: 'Hem', words: 'start idag' };
const ANGSTROM: Find = { id: 'angstrom', label: 'Ångströms Mekaniska', detail: 'Örebro' };
const MEK: Find = { id: 'mek', label: 'Mekanik i Hofors', detail: 'Hofors' };
const ALL = [HOME, ANGSTROM, MEK];

describe('what the palette finds', () => {
  it.each([
    ['nothing typed', '', ALL],
    ['a beginning stands before a middle', 'mek', [MEK, ANGSTROM]],
    ['no accents are needed', 'angstrom orebro', [ANGSTROM]],
    ['accents do not hinder', 'ÖREBRO', [ANGSTROM]],
    ['other words', 'idag', [HOME]],
    ['each word must be there', 'mek örebro', [ANGSTROM]],
    ['nothing', 'finns inte', []],
  ] as [string, string, Find[]][])('%s', (_, typed, expected) => {
    expect(found(ALL, typed, 10)).toEqual(expected);
  });

  it('is no more than asked for', () => {
    expect(found(ALL, '', 1)).toEqual([HOME]);
  });

  it('is told once, though device and server both know it', () => {
    const fromServer = { ...MEK, detail: 'Gävleborg' };
    expect(beside([MEK], [fromServer, ANGSTROM])).toEqual([ANGSTROM]);
    expect(distinct([MEK, ANGSTROM, fromServer])).toEqual([MEK, ANGSTROM]);
  });
});

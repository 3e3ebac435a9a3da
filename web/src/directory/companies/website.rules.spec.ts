// Cases for the address of a website.
import { expect, it } from 'vitest';
import { addressOfSite } from './website.rules';

it.each([
  ['https://exempelberg.example', 'https://exempelberg.example'],
  ['HTTP://exempelberg.example/om', 'HTTP://exempelberg.example/om'],
  ['www.exempelberg.example', 'https://www.exempelberg.example'],
  ['javascript:alert(1)', 'https://javascript:alert(1)'],
])('%s leads to %s', (website, address) => {
  expect(addressOfSite(website)).toBe(address);
});

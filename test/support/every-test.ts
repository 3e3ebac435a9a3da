// After every test: no statement without its workspace, no deed without its history.
import { afterEach, expect } from 'vitest';
import { statementFaults } from './statements.js';

afterEach(() => {
  expect(statementFaults()).toBe('');
});

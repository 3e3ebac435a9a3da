// After every test: no statement without its workspace, no deed without its history, no answer that reading belies.
import { afterEach, expect } from 'vitest';
import { answerFaults } from './answers.js';
import { statementFaults } from './statements.js';

afterEach(() => {
  expect(statementFaults()).toBe('');
  expect(answerFaults()).toBe('');
});

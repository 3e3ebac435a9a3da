// A reason to stop that whoever runs a command can act on: in both languages, and shown without a stack.
import type { Sentences } from './errors.js';

export class Stop extends Error {
  constructor(readonly reasons: readonly Sentences[]) {
    super(reasons.map(({ sv, en }) => `${sv}\n${en}`).join('\n\n'));
    this.name = 'Stop';
  }
}

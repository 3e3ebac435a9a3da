// How far a staircase has been climbed, in words.
import { say } from '../../ui/words';
import { PROGRESS } from './progress.words';
import type { Flight } from './stairs.rules';

export function standOf({ now, steps }: Pick<Flight, 'now' | 'steps'>): string {
  if (now === null) return say(PROGRESS, 'unknown');
  if (now === 0) return say(PROGRESS, 'below');
  return say(PROGRESS, 'stepOf', { now, steps: steps.length });
}

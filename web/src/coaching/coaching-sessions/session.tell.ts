// How the fields of a session are told to people who choose between two that say otherwise.
import type { Standing, Tell } from '../../outbox/send';
import { dayInWords, minutesInWords, timeInWords } from '../../ui/format';
import { say } from '../../ui/words';
import { LOG } from './log.words';

const LABELS = {
  heldAt: 'when',
  minutes: 'length',
  plannedFor: 'when',
  plannedMinutes: 'length',
  evidence: 'evidence',
  workingNote: 'workingNote',
  insatsomradeIds: 'areas',
  contactIds: 'met',
} as const;

const isField = (field: string): field is keyof typeof LABELS => field in LABELS;

function textOf(value: unknown, names: Standing['names']): string {
  if (Array.isArray(value)) return value.map((id) => names[String(id)] ?? say(LOG, 'another')).join(', ');
  if (typeof value === 'number') return minutesInWords(value);
  if (typeof value !== 'string') return '';
  return /^\d{4}-\d{2}-\d{2}T/.test(value) ? `${dayInWords(value)} ${timeInWords(value)}` : value;
}

export const tellOfSession: Tell = (field, value, names) => ({
  label: isField(field) ? say(LOG, LABELS[field]) : field,
  text: textOf(value, names) || say(LOG, 'empty'),
});

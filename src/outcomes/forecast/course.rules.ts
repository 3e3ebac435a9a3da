/** What was reached by the end of each month and by today: the line that is drawn beside the plan. */
import { firstDayOf, lastDayOf, monthOf, addMonths, type Day } from '#platform/values/day.js';
import type { CurvePoint } from '#programme/targets/curve.rules.js';
import type { Counted } from './pace.rules.js';

/** How many in all by each month's last day, from the month before the first was counted; the last point is today's. */
export function courseOf(counted: readonly Counted[], reached: number, today: Day): CurvePoint[] {
  const first = counted[0]?.on;
  if (!first || first > today) return [{ on: today, value: reached }];
  const points: CurvePoint[] = [];
  let [sum, next] = [0, 0];
  for (let month = addMonths(firstDayOf(monthOf(first)), -1); ; month = addMonths(month, 1)) {
    const on = lastDayOf(monthOf(month));
    if (on >= today) return [...points, { on: today, value: reached }];
    for (let one = counted[next]; one && one.on <= on; one = counted[(next += 1)]) sum += one.count;
    points.push({ on, value: Math.min(reached, Math.floor(sum + 1e-6)) });
  }
}

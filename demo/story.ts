// The story of the invented consortium: who did what on which day, worked out from the day it is told. Pure: it writes nothing.
import type { Day } from '#platform/values/day.js';
import { lookBack } from './story/afterwards.js';
import { Diary } from './story/calendar.js';
import { coachBefore, STEG, type AreaCode } from './story/cast.js';
import { companies, type CompanyLine } from './story/companies.js';
import type { StoryEvent } from './story/deeds.js';
import { earlier } from './story/earlier.js';
import { live } from './story/life.js';
import { teach } from './story/courses.js';
import { Casting } from './story/names.js';
import { longDay, longDayOn } from './story/plots.js';
import { Dice } from './story/random.js';
import { Thread, type Stand, type World } from './story/thread.js';

/** Everything that has happened until yesterday, in order. */
export function tellStory(today: Day): StoryEvent[] {
  const world: World = { today, diary: new Diary(), casting: new Casting(new Dice('contacts')), events: [] };
  world.diary.reserve('sten', longDayOn(today));
  const threads = companies.flatMap((line) => partsOf(world, line));
  longDay(
    threads.filter(({ line }) => line.special?.startsWith('longDay')),
    'sten',
    longDayOn(today),
  );
  teach(world);
  lookBack(world);
  return world.events.toSorted((one, other) => one.at.getTime() - other.at.getTime());
}

/** What a company did in an earlier project, and in this one; its steps go with it. */
function partsOf(world: World, line: CompanyLine): Thread[] {
  const stands = new Map<AreaCode, Stand>();
  if (line.earlier) {
    const before = line.earlier.project;
    earlier(new Thread(world, line, before, coachBefore(line.coach, before), stands), line.earlier);
  }
  if (line.course === 'earlierOnly') return [];
  const thread = new Thread(world, line, STEG, line.coach, stands);
  live(thread);
  return [thread];
}

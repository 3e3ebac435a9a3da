// What processes have used so far, as Linux counts it.
import { readdirSync, readFileSync } from 'node:fs';

const TICK_MS = 10;

/** The fields of a process after its name; undefined when it has ended meanwhile. */
function fieldsOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

const sum = (fields, ...places) => places.reduce((total, place) => total + Number(fields[place]), 0) * TICK_MS;

/** CPU of one process, in milliseconds. */
export function cpuOf(pid) {
  const fields = fieldsOf(pid);
  return fields ? sum(fields, 11, 12) : 0;
}

/** CPU of a process, its children, and those of them that have ended. */
export function cpuOfFamily(pid) {
  const children = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && fieldsOf(name)?.[1] === String(pid));
  const own = fieldsOf(pid);
  return (own ? sum(own, 11, 12, 13, 14) : 0) + children.reduce((total, child) => total + cpuOf(child), 0);
}

/** CPU of our own children that have ended. */
export const cpuOfEnded = () => sum(fieldsOf('self'), 13, 14);

/** CPU of the whole machine, in milliseconds; what a virtual machine was not given counts as used. */
export function cpuOfMachine() {
  const [, user, nice, system, , , irq, softirq, steal] = readFileSync('/proc/stat', 'utf8').split('\n')[0].split(/ +/);
  return [user, nice, system, irq, softirq, steal].reduce((total, ticks) => total + Number(ticks), 0) * TICK_MS;
}

/** Memory that a process holds, in megabytes. */
export function residentMegabytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}

// What maturity comes to: the table, and the line that programs read.
import { deedLine, deedTable } from './deed-figures.mjs';

/** What is measured, and what it may cost at most in milliseconds. */
const MEASURED = {
  signOff: { title: 'fastställd, 100 svar · signed off, 100 answers', goal: 100 },
  movement: { title: 'förflyttning · movement, 300 × 4 × 3', goal: 150 },
  paperCold: { title: 'första pappret · first paper', goal: 5_000 },
  paper: { title: 'papper · paper', goal: 1_000 },
};

export const maturityTable = (results) => deedTable('Mognad · Maturity', MEASURED, results);

export const maturityLine = (results) => deedLine('maturity', MEASURED, results);

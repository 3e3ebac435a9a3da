// What people cost: the table, and the line that programs read.
import { deedLine, deedTable } from './deed-figures.mjs';

/** What is measured, and what it may cost at most in milliseconds: at the size of a project, and at ten times that. */
const MEASURED = {
  roster: { title: 'närvaro, 60 personer · attendance of 60', goal: 150 },
  correction: { title: 'rättad närvaro, 60 · attendance of 60 put right', goal: 150 },
  participation: { title: 'deltagande · participation', goal: 150 },
  forecast: { title: 'prognos · forecast', goal: 150 },
  trainingNeeds: { title: 'utbildningsbehov · training needs gathered', goal: 150 },
  warnings: { title: 'varningar · warnings', goal: 150 },
  search: { title: 'sökning · search', goal: 100 },
  thingsToPutRight: { title: 'att rätta · to put right', goal: 300 },
  roster10x: { title: 'närvaro, 60 personer, tiofalt · tenfold', goal: 150 },
  correction10x: { title: 'rättad närvaro, 60, tiofalt · tenfold', goal: 150 },
  participation10x: { title: 'deltagande, tiofalt · participation, tenfold', goal: 300 },
  forecast10x: { title: 'prognos, tiofalt · forecast, tenfold', goal: 300 },
  trainingNeeds10x: { title: 'utbildningsbehov, tiofalt · tenfold', goal: 300 },
  warnings10x: { title: 'varningar, tiofalt · warnings, tenfold', goal: 300 },
  search10x: { title: 'sökning, tiofalt · search, tenfold', goal: 100 },
  thingsToPutRight10x: { title: 'att rätta, tiofalt · to put right, tenfold', goal: 300 },
};

export const peopleTable = (results) => deedTable('Människor · People', MEASURED, results);

export const peopleLine = (results) => deedLine('people', MEASURED, results);

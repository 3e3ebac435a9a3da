// What is asked of people, as requests to Stegvis: a roster recorded and put right, how a project is taken part in, what of it needs an eye, and what one looks for or puts right.
import { entriesOf, occasionOf } from './people-rows.mjs';
import { apiKey, idOf, KIND } from './rows.mjs';

const record = `mutation Record($id: ID!, $input: AttendanceRecordInput!) {
  attendanceRecord(occasionId: $id, input: $input) { id onDay minutes }
}`;

const participation = `query Participation($code: String!) {
  project(code: $code) { participation {
    companies { agreed active participating } sessions minutes persons attendedHours
    byPartner { organisation { id } companies { participating } persons }
    byGender { key persons } bySkillArea { key persons attendedHours } byLevel { key persons attendedHours }
    targets { target { id } actual }
  } }
}`;

const forecast = `query Forecast($code: String!) {
  project(code: $code) { forecast {
    headline { sv }
    targets { reached expected gap sentence { sv } lastEightWeeks atEnd { low likely high } meets { early likely late } }
  } }
}`;

const trainingNeeds = `query TrainingNeeds($filter: TrainingNeedFilter) {
  trainingNeeds(filter: $filter, groupBy: [SKILL]) { groups {
    skill { id name { sv } } companies needs people peopleMet open matched partlyMet met unclear isShared
  } }
}`;

const warnings = `query Warnings($code: String!) {
  project(code: $code) { warnings(first: 5) { code level measured threshold count of since sentence { sv } } }
}`;

const search = `query Search($text: String!) { search(text: $text, first: 5) { kind id label detail companyId } }`;

const thingsToPutRight = `query ThingsToPutRight {
  thingsToPutRight { rule count oldestOn items(first: 5) { nodes { id label } } }
}`;

/** As somebody types them: the beginning of a word, two words, a number. */
const SOUGHT = ['svets', 'test skär', 'mek', 'låtsas', 'auto', '5590'];

const asks = ({ first }, body) => ({
  path: '/graphql',
  headers: { authorization: `Bearer ${apiKey(first, 1)}` },
  body,
});

const recorded = (nth, group, minutes) =>
  asks(group, {
    query: record,
    variables: { id: occasionOf(nth, group), input: { entries: entriesOf(nth, group, minutes) } },
  });

/** Each deed as the nth request of it in a group. */
export const DEEDS = {
  roster: (nth, group) => recorded(nth, group),
  correction: (nth, group) => recorded(nth, group, 60),
  participation: (nth, group) => asks(group, { query: participation, variables: { code: 'bench' } }),
  forecast: (nth, group) => asks(group, { query: forecast, variables: { code: 'bench' } }),
  trainingNeeds: (nth, group) =>
    asks(group, { query: trainingNeeds, variables: { filter: { projectId: idOf(KIND.project, 1) } } }),
  warnings: (nth, group) => asks(group, { query: warnings, variables: { code: 'bench' } }),
  search: (nth, group) => asks(group, { query: search, variables: { text: SOUGHT[nth % SOUGHT.length] } }),
  thingsToPutRight: (nth, group) => asks(group, { query: thingsToPutRight, variables: {} }),
};

// The screens that have pictures: who looks, on which device, in which theme, and how one comes there.

const COACH = 'Industriutvecklare';
const LEADER = 'Projektledare';
const COURSES = 'Projektledare för kurserna';
const ADMIN = 'Administratör';

const BOTH = ['light', 'dark'];

const at = (address) => async (page) => {
  await page.goto(address);
  await page.locator('#content').getByRole('heading', { level: 1 }).waitFor();
};

/** A company that has climbed several staircases. */
async function climbed(page) {
  await at(`/companies?q=${encodeURIComponent('Exempelgjuteriet')}`)(page);
  await page
    .getByRole('table')
    .getByRole('link', { name: /^Exempelgjuteriet/ })
    .first()
    .click();
  await page.getByRole('main').getByRole('heading', { level: 2, name: 'Trappan' }).waitFor();
}

/** The sheet with a company chosen and a sentence written. */
async function logAVisit(page) {
  await page.getByRole('button', { name: 'Logga', exact: true }).last().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button').filter({ hasText: / AB/ }).first().click();
  await sheet.getByRole('button', { name: /^E/ }).first().click();
  await sheet
    .getByLabel(/^Vad gjorde/)
    .first()
    .fill('Gick igenom elräkningen, tryckluften läcker. Anna tar in offert.');
}

const screens = [
  { name: 'door', role: undefined, devices: ['phone', 'desk'], themes: ['light'], show: async () => undefined },
  { name: 'home', role: COACH, devices: ['phone', 'desk'], themes: BOTH, show: async () => undefined },
  { name: 'log', role: COACH, devices: ['phone'], themes: BOTH, show: logAVisit },
  { name: 'companies', role: COACH, devices: ['phone', 'desk'], themes: ['light'], show: at('/companies') },
  { name: 'company', role: COACH, devices: ['phone', 'desk'], themes: BOTH, show: climbed },
  { name: 'calendar', role: COACH, devices: ['phone', 'desk'], themes: ['light'], show: at('/calendar') },
  { name: 'actions', role: COACH, devices: ['desk'], themes: ['light'], show: at('/actions') },
  { name: 'unsent', role: COACH, devices: ['phone'], themes: ['light'], show: at('/unsent') },
  { name: 'project', role: LEADER, devices: ['phone', 'desk'], themes: BOTH, show: at('/project') },
  { name: 'courses', role: COURSES, devices: ['desk'], themes: ['light'], show: at('/project') },
  { name: 'pipeline', role: LEADER, devices: ['desk'], themes: ['light'], show: at('/project/pipeline') },
  { name: 'heat-map', role: LEADER, devices: ['desk'], themes: BOTH, show: at('/project/heat-map') },
  { name: 'targets', role: LEADER, devices: ['desk'], themes: ['light'], show: at('/project/targets') },
  { name: 'activities', role: COURSES, devices: ['desk'], themes: ['light'], show: at('/activities') },
  { name: 'put-right', role: ADMIN, devices: ['desk'], themes: ['light'], show: at('/put-right') },
  { name: 'settings', role: COACH, devices: ['phone'], themes: ['dark'], show: at('/settings') },
];

/** One picture for each device and theme. */
export const SCREENS = screens.flatMap(({ devices, themes, ...screen }) =>
  devices.flatMap((device) => themes.map((theme) => ({ ...screen, device, theme }))),
);

// What somebody sees who has signed in: who they are, the project they choose, its companies and its promises.
import { ask, chooseWorkspace } from './api.js';
import { companiesOf } from './companies.js';
import { element } from './elements.js';
import { participationOf } from './participation.js';
import { PROJECTS } from './queries.js';
import { fill, locale, told, words } from './words.js';

/** @typedef {import('./words.js').Localised} Localised */
/** @typedef {{ id: string, name: Localised }} Named */
/** @typedef {Named & { purpose: Localised | null }} Project */
/** @typedef {{ name: string, organisation: { name: string } }} Member */
/** @typedef {{ account: { email: string }, member: Member | null, workspace: Named | null, workspaces: Named[] }} Me */

const CHOSEN_PROJECT = 'stegvis.project';

/** How one is called. @param {Me} me */
export const nameOf = ({ member, account }) => member?.name ?? account.email;

/**
 * @param {string} label
 * @param {Named[]} options
 * @param {string | undefined} chosen
 * @param {(id: string) => void} choose
 */
function choice(label, options, chosen, choose) {
  const select = element(
    'select',
    {},
    ...options.map(({ id, name }) => element('option', { value: id, selected: id === chosen }, told(name))),
  );
  select.addEventListener('change', () => choose(select.value));
  return element('label', {}, label, ' ', select);
}

/** A part of the page, or the reason why there is none. @param {Promise<HTMLElement>} made */
const orReason = (made) =>
  made.catch((error) => element('p', { class: 'notice' }, error instanceof Error ? error.message : words.failed));

/**
 * @param {HTMLElement} place
 * @param {Project} project
 */
async function showProject(place, project) {
  const purpose = project.purpose && element('p', { class: 'purpose' }, told(project.purpose));
  const figures = element('div', { class: 'figures' }, element('p', { class: 'waiting' }, words.waiting));
  place.replaceChildren(...[purpose, figures].filter((part) => part !== null));
  const parts = [companiesOf(project.id), participationOf(project)].map(orReason);
  figures.replaceChildren(...(await Promise.all(parts)));
}

/**
 * The projects there are, and the one to begin with: what was chosen last, else where one's own companies are, else
 * those of one's organisation, else where one holds a role.
 * @returns {Promise<{ nodes: Project[], project: Project | undefined }>}
 */
async function fetchProjects() {
  const { me, mine, ours, projects } = await ask(PROJECTS);
  /** @type {Project[]} */
  const nodes = projects.nodes;
  const wishes = [
    localStorage.getItem(CHOSEN_PROJECT),
    ...[...mine.nodes, ...ours.nodes, ...(me?.roles ?? [])].map((one) => one.project?.id),
  ];
  const wish = wishes.find((id) => nodes.some((one) => one.id === id));
  return { nodes, project: nodes.find(({ id }) => id === wish) ?? nodes[0] };
}

const onward = () =>
  element(
    'nav',
    { class: 'onward', 'aria-label': words.next },
    element('a', { href: `/explorer?lang=${locale}#companies-with-progress` }, words.explore),
    element('a', { href: `/explorer?lang=${locale}` }, words.exploreAll),
  );

/** @param {Me} me */
const greeting = (me) =>
  element(
    'header',
    { class: 'greeting' },
    element('h1', {}, fill(words.greeting, { name: nameOf(me).split(' ')[0] ?? '' })),
    element(
      'p',
      { class: 'lead' },
      me.workspace && me.member
        ? fill(words.actsFor, { organisation: me.member.organisation.name, workspace: told(me.workspace.name) })
        : words.noWorkspace,
    ),
  );

/**
 * Fills the page. Whoever chooses another workspace begins again.
 * @param {HTMLElement} page
 * @param {Me} me
 * @param {() => Promise<void>} again
 */
export async function showInside(page, me, again) {
  page.replaceChildren(greeting(me));
  if (!me.workspace) return;
  const { nodes, project } = await fetchProjects();
  const place = element('div', { class: 'project' });
  const worlds = choice(words.workspace, me.workspaces, me.workspace.id, (id) => {
    chooseWorkspace(id);
    void again();
  });
  const projects = choice(words.project, nodes, project?.id, (id) => {
    localStorage.setItem(CHOSEN_PROJECT, id);
    const chosen = nodes.find((one) => one.id === id);
    if (chosen) void showProject(place, chosen);
  });
  page.append(
    element('div', { class: 'choices' }, me.workspaces.length > 1 && worlds, nodes.length > 0 && projects),
    project ? place : element('p', { class: 'notice' }, words.noProject),
    onward(),
  );
  if (project) await showProject(place, project);
}

// The explorer at work: GraphiQL as whoever has signed in, with the saved examples beside it.
import { ask, send } from './api.js';
import { element } from './elements.js';
import { fillIn, thingsIn } from './placeholders.js';
import { GROUND, WHO } from './queries.js';
import { locale, words } from './words.js';

const { React, ReactDOM, GraphiQL } = /** @type {any} */ (globalThis);
const make = React.createElement;

/** @typedef {{ name: string, title: string, query: string, variables: string }} SavedExample */
/** @typedef {{ setValue(text: string): void }} Editor */

/** @param {string} id */
function part(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

/** GraphiQL's editors, once they are there. @type {PromiseWithResolvers<{ query: Editor, variables: Editor }>} */
const editors = Promise.withResolvers();

/** Stands in GraphiQL's toolbar to take hold of its editors, which it gives to its own parts alone. */
function Hold() {
  const { queryEditor, variableEditor } = GraphiQL.React.useEditorContext();
  React.useEffect(() => {
    if (queryEditor && variableEditor) editors.resolve({ query: queryEditor, variables: variableEditor });
  }, [queryEditor, variableEditor]);
  return null;
}

/** @param {{ prettify: unknown, copy: unknown, merge: unknown }} tools */
const tools = ({ prettify, merge, copy }) => make(React.Fragment, null, make(Hold), prettify, merge, copy);

/** What the reader may see, to fill the examples with; nothing when it cannot be asked for. */
const whatThereIs = async () => ask(GROUND).then(thingsIn, () => ({}));

/** @param {string} query */
const writes = (query) => /^mutation\b/m.test(query);

/**
 * The list of examples; choosing one puts it into the editors.
 * @param {SavedExample[]} examples
 */
function showExamples(examples) {
  /** @type {Map<string, HTMLButtonElement>} */
  const buttons = new Map();
  /** @param {SavedExample} example */
  const load = async ({ name, query, variables }) => {
    const { query: queryEditor, variables: variableEditor } = await editors.promise;
    queryEditor.setValue(query);
    // Asked anew each time: what was filled in before may have been used up.
    variableEditor.setValue(variables && fillIn(variables, await whatThereIs()));
    for (const [other, button] of buttons) button.ariaCurrent = String(other === name);
  };
  for (const example of examples) {
    const mark = writes(example.query) && element('small', {}, words.writes);
    const choose = () => void load(example);
    buttons.set(example.name, element('button', { type: 'button', click: choose }, example.title, ' ', mark));
  }
  const list = element('ul', {}, ...[...buttons.values()].map((button) => element('li', {}, button)));
  part('examples').append(element('h2', {}, words.examples), element('p', {}, words.examplesHow), list);
  const wanted = location.hash.slice(1);
  const first = examples.find(({ name }) => name === wanted) ?? examples[0];
  if (first) void load(first);
}

/**
 * GraphiQL learns a moment late what the operation is called; whoever is faster would be told that there is none.
 * @param {{ query: string, variables?: Record<string, unknown>, operationName?: string | null }} body
 */
const fetcher = ({ operationName, ...body }) =>
  send(operationName && body.query.includes(operationName) ? { ...body, operationName } : body);

function showGraphiql() {
  const settings = {
    fetcher,
    // What was asked may name people: it is forgotten with the tab.
    storage: sessionStorage,
    shouldPersistHeaders: false,
    isHeadersEditorEnabled: false,
    defaultEditorToolsVisibility: 'variables',
  };
  ReactDOM.createRoot(part('explorer')).render(make(GraphiQL, settings, make(GraphiQL.Toolbar, null, tools)));
}

async function enter() {
  const { me } = await ask(WHO);
  if (!me) {
    const way = element('a', { href: `/?lang=${locale}` }, words.toSignIn);
    return part('explorer').replaceChildren(element('p', { class: 'notice' }, words.needSignIn, ' ', way));
  }
  part('who').append(me.member?.name ?? me.account.email);
  showGraphiql();
  const response = await fetch(`/explorer/examples?lang=${locale}`);
  return showExamples(await response.json());
}

await enter().catch((error) => {
  part('explorer').replaceChildren(element('p', { class: 'notice' }, error.message));
});

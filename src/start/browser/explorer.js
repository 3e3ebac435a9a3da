// The explorer at work: GraphiQL as whoever has signed in, with the saved examples beside it.
import { ask, send } from './api.js';
import { element } from './elements.js';
import { fillIn, whatThereIs } from './placeholders.js';
import { WHO } from './queries.js';
import { locale, words } from './words.js';

const { React, ReactDOM, GraphiQL } = /** @type {any} */ (globalThis);
const make = React.createElement;

/** @typedef {{ name: string, title: string, query: string, variables: string }} SavedExample */

const wanted = () => location.hash.slice(1);

/** @param {string} query */
const writes = (query) => /^mutation\b/m.test(query);

/** The icon of the saved examples: the staircase. */
const Icon = () =>
  make(
    'svg',
    { viewBox: '0 0 20 20', fill: 'currentColor' },
    make('path', { d: 'M1 19V15h3.6v-3.4h3.6V8.2h3.6V4.8h3.6V1.4H19V19z' }),
  );

/**
 * The saved examples, as a panel of GraphiQL.
 * @param {SavedExample[]} examples
 * @param {unknown} found
 */
function panel(examples, found) {
  function Content() {
    const { queryEditor, variableEditor } = GraphiQL.React.useEditorContext();
    const [loaded, setLoaded] = React.useState('');
    /** @param {SavedExample} example */
    const load = ({ name, query, variables }) => {
      queryEditor?.setValue(query);
      variableEditor?.setValue(fillIn(variables, found));
      setLoaded(name);
    };
    React.useEffect(() => {
      const example = examples.find(({ name }) => name === (wanted() || examples[0]?.name));
      if (example && queryEditor && variableEditor && !loaded) load(example);
    }, [queryEditor, variableEditor]);
    return make(
      'div',
      { className: 'examples' },
      make('h2', null, words.examples),
      make('p', null, words.examplesHow),
      make(
        'ul',
        null,
        examples.map((example) =>
          make(
            'li',
            { key: example.name },
            make(
              'button',
              { type: 'button', 'aria-current': loaded === example.name, onClick: () => load(example) },
              example.title,
              writes(example.query) ? make('small', null, words.writes) : null,
            ),
          ),
        ),
      ),
    );
  }
  return { title: words.examples, icon: Icon, content: Content };
}

/** @param {HTMLElement} place */
async function open(place) {
  const [response, found] = await Promise.all([fetch(`/explorer/examples?lang=${locale}`), whatThereIs()]);
  const examples = panel(await response.json(), found);
  ReactDOM.createRoot(place).render(
    make(GraphiQL, {
      fetcher: send,
      plugins: [examples],
      visiblePlugin: examples,
      // What was asked may name people: it is forgotten with the tab.
      storage: sessionStorage,
      shouldPersistHeaders: false,
      isHeadersEditorEnabled: false,
      defaultEditorToolsVisibility: 'variables',
    }),
  );
}

async function enter() {
  const place = document.getElementById('explorer');
  if (!place) return;
  const { me } = await ask(WHO);
  if (me) {
    document.getElementById('who')?.append(me.member?.name ?? me.account.email);
    await open(place);
  } else {
    const way = element('a', { href: `/?lang=${locale}` }, words.toSignIn);
    place.replaceChildren(element('p', { class: 'notice' }, words.needSignIn, ' ', way));
  }
}

await enter().catch((error) => {
  document.getElementById('explorer')?.replaceChildren(element('p', { class: 'notice' }, error.message));
});

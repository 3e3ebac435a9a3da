const order = ['platform', 'office', 'access', 'directory', 'programme', 'coaching', 'outcomes'];

// The order of the rooms stands above, once; everything below follows from it.
const room = (name) => `^src/${name}/`;
const later = (index) =>
  order
    .slice(index + 1)
    .map((name) => `^src/${name}/`)
    .join('|');

const noLookingUp = order.slice(0, -1).map((name, index) => ({
  name: `no-looking-up-from-${name}`,
  comment: 'A later room may know an earlier one, never the reverse (docs/decisions/0001).',
  severity: 'error',
  from: { path: room(name), pathNot: '\\.spec\\.ts$' },
  to: { path: later(index) },
}));

const privateSuffixes = order.flatMap((name) => [
  {
    name: `private-files-of-${name}`,
    comment:
      'Another room enters by entity, service, rules, policy or reads; the module file is the door for Nest alone.',
    severity: 'error',
    from: { path: `^src/(?!${name}/)[^/]+/`, pathNot: '\\.spec\\.ts$' },
    to: { path: `^src/${name}/.*\\.(resolver|fields|jobs|transfer)\\.ts$` },
  },
  {
    name: `inputs-of-${name}`,
    comment:
      'What callers may send is private, but a field of a later room may answer with the page of an earlier noun.',
    severity: 'error',
    from: { path: `^src/(?!${name}/)[^/]+/`, pathNot: '\\.(spec|fields)\\.ts$' },
    to: { path: `^src/${name}/.*\\.inputs\\.ts$` },
  },
]);

// The app has the same rooms. Below them lies what knows no word of them, in this order; above them the frame.
const below = ['ui', 'api', 'device', 'outbox'];
const rooms = order.slice(1);
const appRoom = (names) => `^web/src/(${names.join('|')})/`;

const app = [
  ...below.map((name, index) => ({
    name: `no-looking-up-from-${name}-of-the-app`,
    comment: 'What every screen uses knows no room. The pages of the outbox alone know who is here.',
    severity: 'error',
    from: { path: appRoom([name]), pathNot: '\\.spec\\.ts$' },
    to: {
      path: [appRoom([...below.slice(index + 1), ...rooms, 'home', 'shell']), '^web/src/[^/]+$'],
      dependencyTypesNot: ['type-only'],
      pathNot: name === 'outbox' ? appRoom(['access/here']) : '^$',
    },
  })),
  {
    name: 'no-room-knows-the-frame',
    comment: 'A screen does not know the frame around it, but for the project chosen, the network and the keys.',
    severity: 'error',
    from: { path: appRoom(rooms) },
    to: {
      path: [appRoom(['home', 'shell']), '^web/src/(app|main|deeds)\\.tsx?$'],
      pathNot: 'shell/(project|online|shortcuts|list-keys)\\.tsx?$',
    },
  },
  {
    name: 'rules-of-the-app-keep-the-order',
    comment: 'A page may show what a later room has; what a room decides stays in the order of the rooms.',
    severity: 'error',
    from: { path: '^web/src/(access|directory|programme)/.*\\.rules\\.ts$' },
    to: { path: appRoom(['coaching', 'outcomes']) },
  },
  {
    name: 'no-circles-in-the-app',
    comment:
      'Whoever knows each other in a circle is one thing; what is loaded when it is wanted, and types, close none.',
    severity: 'error',
    from: { path: '^web/src/' },
    to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import', 'type-only'] } },
  },
  {
    name: 'rules-of-the-app-are-pure',
    comment: 'What is decided on a screen can be read and tried without one.',
    severity: 'error',
    from: { path: '^web/src/.*\\.rules\\.ts$' },
    to: { dependencyTypes: ['npm', 'npm-dev'], dependencyTypesNot: ['type-only'] },
  },
];

export default {
  forbidden: [
    ...noLookingUp,
    ...privateSuffixes,
    ...app,
    {
      name: 'no-circles',
      comment:
        'Whoever knows each other in a circle is one thing. TypeORM relations between parent and part are lazy names.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules read like the regulation: no package, no framework, no table.',
      severity: 'error',
      from: { path: '^src/.*\\.rules\\.ts$' },
      to: {
        pathNot:
          '(\\.rules\\.ts|^src/platform/values/.*|^src/directory/companies/(geography|counties|municipalities|sni-divisions)\\.ts)$',
      },
    },
    {
      name: 'resolvers-do-not-touch-the-database',
      comment: 'A resolver asks its service or the reader.',
      severity: 'error',
      from: { path: '\\.(resolver|fields|jobs|transfer)\\.ts$' },
      to: {
        path: ['^src/platform/database/(database|session|source)\\.ts$', 'node_modules/typeorm', 'node_modules/pg/'],
      },
    },
    {
      name: 'pages-know-the-platform-alone',
      comment: 'The pages ask the API from the browser, as every client does (docs/decisions/0018).',
      severity: 'error',
      from: { path: '^src/start/' },
      to: { path: later(0) },
    },
    {
      name: 'no-room-knows-the-pages',
      comment: 'The pages can go without any room noticing (docs/decisions/0018).',
      severity: 'error',
      from: { path: `${room('platform')}|${later(0)}` },
      to: { path: '^src/start/' },
    },
    {
      name: 'web-and-src-are-strangers',
      comment: 'The schema is the only bridge.',
      severity: 'error',
      from: { path: '^(src|web)/' },
      to: { path: '^(web|src)/', pathNot: '^$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.css'] },
    webpackConfig: { fileName: 'scripts/rooms-resolve.cjs' },
  },
};

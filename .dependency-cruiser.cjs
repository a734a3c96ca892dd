/** The layers of the house: arrows go one way, rooms never import each other. See CONTRIBUTING.md. */
const ROOM = '(policy|identity|clients|sales|complaints|returns|desk|analytics|inbox)';
const LAYERED = '\\.(resolver|service|repository|entity|schema|subgraph)\\.ts$|/subgraph\\.ts$';

module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'rooms-never-import-each-other',
      severity: 'error',
      from: { path: `^api/${ROOM}/` },
      to: { path: `^api/${ROOM}/`, pathNot: '^api/$1/' },
    },
    {
      name: 'kernel-imports-nothing-of-ours',
      severity: 'error',
      from: { path: '^api/kernel/' },
      to: { path: '^api/(?!kernel/)' },
    },
    {
      name: 'kernel-has-no-io',
      severity: 'error',
      from: { path: '^api/kernel/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'platform-knows-no-room',
      severity: 'error',
      from: { path: '^api/platform/' },
      to: { path: `^api/(${ROOM}/|shared-types/|commands/|main\\.ts|subgraphs\\.ts)` },
    },
    {
      name: 'rules-have-no-io',
      comment: 'A file of a room without a layer suffix is a rule.',
      severity: 'error',
      from: { path: `^api/${ROOM}/statistics/` },
      to: { path: LAYERED },
    },
    {
      name: 'repositories-do-not-look-up',
      severity: 'error',
      from: { path: '\\.repository\\.ts$' },
      to: { path: '\\.(service|resolver)\\.ts$' },
    },
    {
      name: 'services-do-not-look-up',
      severity: 'error',
      from: { path: '\\.service\\.ts$' },
      to: { path: '\\.resolver\\.ts$' },
    },
    {
      name: 'resolvers-go-through-services',
      severity: 'error',
      from: { path: '\\.resolver\\.ts$' },
      to: { path: '\\.entity\\.ts$' },
    },
    { name: 'web-knows-only-the-schema', severity: 'error', from: { path: '^web/' }, to: { path: '^(api|seeds)/' } },
    { name: 'api-knows-no-web', severity: 'error', from: { path: '^api/' }, to: { path: '^(web|test)/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.vue', '.mjs', '.json'] },
  },
};

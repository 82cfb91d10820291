// Which file may import which (docs: README.md, "How the repository is laid out"). Read by dependency-cruiser through tests/architecture.mjs.

/**
 * For each domain the domains that it may use. A new edge is a line here, for a reviewer to see. `mail` is the outbox, on which
 * everybody may drop a letter; `notices` is what reads from everybody to write them.
 */
const mayUse = {
  mail: [],
  access: ['mail'],
  membership: ['mail', 'access'],
  meetings: ['mail', 'access', 'membership'],
  documents: ['mail', 'access', 'membership', 'meetings'],
  reports: ['mail', 'access', 'membership', 'meetings', 'documents'],
  decisions: ['mail', 'access', 'membership', 'meetings', 'documents', 'reports'],
  // An adoption registers its decisions in its own transaction (docs/decisions/0042).
  texts: ['mail', 'access', 'membership', 'meetings', 'documents', 'decisions'],
  'plan-of-action': ['mail', 'access', 'membership', 'meetings', 'documents', 'reports', 'texts', 'decisions'],
  'work-plans': ['mail', 'access', 'membership', 'meetings', 'documents', 'reports', 'decisions', 'plan-of-action'],
} as const satisfies Record<string, readonly string[]>;

/** Domains on top: they may use every other, and nobody uses them but the entries (app, cli, worker). */
const onTop = ['trace', 'finance', 'notices', 'rights'];

const domains = Object.keys(mayUse);
const folderOf = (domain: string): string =>
  domain === 'mail' ? '^lib/notices/mail/' : domain === 'notices' ? '^lib/notices/(?!mail/|labels)' : `^lib/${domain}/`;
const anyOf = (names: readonly string[]): string => names.map(folderOf).join('|');

/** The files by which a domain is entered from another: with or without a word before (`review-commands.ts`, `report-texts.ts`). */
const doors = '/[a-z-]*(queries|commands|schema|views|visibility|labels|texts|symbols)\\.ts$';
const allDomains = [...domains, ...onTop];

const leansOn = domains.map((domain) => ({
  name: `${domain}-leans-on`,
  severity: 'error',
  comment: 'Domains lean one way only; a new edge is a reviewed line in tests/architecture/imports.ts.',
  from: { path: folderOf(domain) },
  to: {
    path: anyOf(
      domains.filter(
        (other) => other !== domain && !(mayUse[domain as keyof typeof mayUse] as readonly string[]).includes(other),
      ),
    ),
  },
}));

const foreignDoors = allDomains
  .filter((domain) => domain !== 'rights')
  .map((domain) => ({
    name: 'foreign-doors',
    severity: 'error',
    comment: 'Another domain is entered by its queries, commands, schema, visibility, views, labels and texts only.',
    from: { path: folderOf(domain) },
    to: { path: anyOf(allDomains.filter((other) => other !== domain)), pathNot: doors },
  }));

const onTopOnly = onTop.map((domain) => ({
  name: 'nobody-uses-the-top',
  severity: 'error',
  comment: 'What may use everybody is used by entries only, or there would be a circle.',
  from: { path: `^(lib|components)/`, pathNot: `${folderOf(domain)}|^lib/web/words\\.ts$` },
  to: { path: folderOf(domain), pathNot: '^lib/[a-z-]+/(labels|[a-z-/]*(views|schema))\\.ts$' },
}));

export const forbidden = [
  {
    name: 'no-cycle',
    severity: 'error',
    comment: 'No circle, type imports included.',
    from: { pathNot: '^prisma/generated/' },
    to: { circular: true, pathNot: '^prisma/generated/' },
  },
  {
    name: 'found',
    severity: 'error',
    comment: 'What is imported exists.',
    from: { pathNot: '^prisma/generated/' },
    to: { couldNotResolve: true, pathNot: 'prisma/generated/|^server-only$' },
  },
  {
    name: 'core-is-ground',
    severity: 'error',
    comment: 'The kernel knows no domain and no web.',
    from: { path: '^lib/core/' },
    to: { path: '^(lib/(?!core/)|app/|components/|cli/|worker/|tests/)' },
  },
  {
    name: 'lib-below-ui',
    severity: 'error',
    comment: 'app -> components -> lib, never back; commands and jobs are thin over lib.',
    from: { path: '^lib/' },
    to: { path: '^(app|components|cli|worker|tests)/|^proxy\\.ts$|^prisma/(?!generated/)' },
  },
  {
    name: 'components-below-app',
    severity: 'error',
    comment: 'A component knows no page.',
    from: { path: '^components/' },
    to: { path: '^(app|cli|worker|tests)/' },
  },
  ...leansOn,
  ...foreignDoors,
  ...onTopOnly,
  {
    name: 'domains-below-web',
    severity: 'error',
    comment: 'lib/web knows Next.js; domains know only its words-free parts.',
    from: { path: '^lib/(?!web/|core/)' },
    to: { path: '^lib/web/', pathNot: '^lib/web/(locale|ids)\\.ts$' },
  },
  {
    name: 'framework-at-the-edge',
    severity: 'error',
    comment: 'Commands run in tests, in seeds and in jobs: no framework below the edge.',
    from: { path: '^lib/', pathNot: '^lib/web/|^lib/access/(session|auth)\\.ts$' },
    to: { path: '^node_modules/(next|next-auth|next-intl|react|react-dom)/' },
  },
  {
    name: 'components-get-data',
    severity: 'error',
    comment: 'Components see views and schemas; they ask nothing and decide nothing.',
    from: { path: '^components/' },
    to: {
      path: '/[a-z-]*(queries|commands|policy|visibility|workflow)\\.ts$|^lib/core/(db|audit|jobs|storage|env|idempotency)\\.ts$|^prisma/|^lib/access/(session|auth)\\.ts$',
    },
  },
  {
    name: 'ui-knows-no-domain',
    severity: 'error',
    comment: 'components/ui has no word of a domain.',
    from: { path: '^components/ui/' },
    to: { path: '^components/(?!ui/)|^lib/(?!core/|web/)' },
  },
  {
    name: 'app-uses-doors',
    severity: 'error',
    comment: 'A page has no database, no rule and no status in it.',
    from: { path: '^app/' },
    to: {
      path: '/(policy|visibility|workflow)\\.ts$|^lib/core/(db|audit|jobs|idempotency)\\.ts$|^prisma/|^(cli|worker|tests)/',
    },
  },
];

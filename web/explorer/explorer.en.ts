import type zh from './explorer.zh-CN';

const en: typeof zh = {
  loading: 'Loading the query tool…',
  label: 'GraphQL query tool',
  price: 'This query costs {cost} of {limit} allowed',
  tooCostly:
    'This query costs {cost}; {limit} is allowed. Ask for fewer rows a page, fewer lists in lists or fewer figures at once.',
  priceHint:
    'Each field counts one, a list by the rows of its page; figures weigh more, as the schema says (cost). What is above the limit is not run.',
  wrongAt: 'Line {line}: {message}',
  noPrice: 'Reckoning the cost…',
  failed: 'The query tool did not load',
  worked: {
    title: 'Worked queries',
    about:
      'Each of these runs as it stands, with your own rights: open it in the query tool, or copy it. They come from docs/analyst.md, which also tells of exports and of the views.',
    contents: 'On this page',
    notes: 'Before you begin',
    kind: { graphql: 'GraphQL', sql: 'SQL' },
    login: 'For a database login with read-only views, which the operator makes.',
    open: 'Open in the query tool',
    copy: 'Copy',
    copyOf: 'Copy {name}',
    copied: 'Query copied',
    notCopied: 'The browser did not allow copying: select the text and copy it by hand.',
  },
  saved: {
    title: 'Saved queries',
    save: 'Save query',
    change: 'Change saved query',
    saved: 'Query saved',
    nameHint: 'For example: overdue share by region',
    description: 'Description',
    carries:
      'The query itself is kept. Whoever opens it asks with their own rights. Only queries are kept, nothing that changes data.',
    open: 'Open',
    replace: 'Update from editor',
    delete: 'Delete',
    cost: 'costs {cost}',
    tooCostly: 'costs {cost}, more than is allowed: it is not run',
    unfit: 'does not fit the schema any more',
    none: 'No query has been saved yet',
    noneHint: 'Write a query and save it: for yourself, or shared with a team, a unit or a post.',
  },
};

export default en;

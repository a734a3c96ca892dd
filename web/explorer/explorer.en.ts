import type zh from './explorer.zh-CN';

const en: typeof zh = {
  loading: 'Loading the query tool…',
  label: 'GraphQL query tool',
  price: 'This query may answer {cost} values of {limit} allowed',
  tooCostly:
    'This query may answer {cost} values; {limit} are allowed. Ask for fewer rows a page or fewer lists in lists.',
  priceHint: 'Each field counts one; a list counts by the rows of its page. What is above the limit is not run.',
  wrongAt: 'Line {line}: {message}',
  noPrice: 'Reckoning the cost…',
  failed: 'The query tool did not load',
};

export default en;

import type zh from './explorer.zh-CN';

const en: typeof zh = {
  loading: 'Loading the query tool…',
  label: 'GraphQL query tool',
  failed: 'The query tool did not load',
};

export default en;

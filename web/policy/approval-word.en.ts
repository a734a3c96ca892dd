import type zh from './approval-word.zh-CN';

const en: typeof zh = {
  amountYuan: 'amount',
  above: 'above',
  every: 'every',
  limit: 'limit',
};

export default en;

import type zh from './ownership.zh-CN';

const en: typeof zh = {
  title: 'Ownership',
  none: 'No ownership on record.',
  present: 'now',
  planned: 'planned',
  by: 'arranged by {name}',
  transfer: 'Transfer client',
  transferred: 'Transferred to {name}',
  plannedFor: 'Planned: {name} from {date} on',
  to: 'Next account manager',
  toHint: 'Account managers within your reach who work here',
  from: 'First day',
  reason: 'Reason',
  option: '{name} ({n} clients, yearly volume {volume})',
  submit: 'Transfer',
};

export default en;

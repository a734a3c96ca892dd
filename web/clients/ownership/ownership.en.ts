import type zh from './ownership.zh-CN';

const en: typeof zh = {
  title: 'Ownership',
  none: 'No ownership on record.',
  present: 'now',
  fromOn: 'from {date}',
  planned: 'planned',
  by: 'arranged by {name}',
  transfer: 'Transfer client',
  transferred: 'Transferred to {name}',
  takenBack: 'The planned transfer is taken back: {name} keeps the client',
  plannedFor: 'Planned: {name} from {date} on',
  to: 'Next account manager',
  toHint: 'Account managers within your reach who work here',
  takeBack: '{next} is to take over on {date}. To take that back, choose {name} and a first day no later than that.',
  from: 'First day',
  reason: 'Reason',
  option: '{name} (1 client, yearly volume {volume}) | {name} ({n} clients, yearly volume {volume})',
  contacts: 'Clients with too few of us in contact afterwards: {n}',
  contactsHint: 'Name a second colleague on the page of the client (KA-13), before or after the transfer.',
  submit: 'Transfer',
  submitBack: 'Take the transfer back',
  bulkTitle: 'Transfer 1 client | Transfer {n} clients',
  bulkPreview: 'Preview of the transfer',
  bulkWill: '{n} of {total} chosen can be transferred.',
  bulkDone: '1 client transferred | {n} clients transferred',
  bulkPartly: '{n} transferred; {left} could not be (still chosen)',
};

export default en;

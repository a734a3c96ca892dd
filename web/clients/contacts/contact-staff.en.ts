import type zh from './contact-staff.zh-CN';

const en: typeof zh = {
  title: 'Staff in contact',
  owner: 'Account manager',
  breach: 'Too few',
  breachText: '{count} of us in contact, {required} required.',
  after: '{count} in contact, {required} required',
  met: '{count} of us in contact, {required} required.',
  reports: '1 contact on record | {n} contacts on record',
  silent: 'no contact on record',
  last: 'last on {date}',
  since: 'since {date}',
  add: 'Add a colleague',
  who: 'Colleague',
  submit: 'Add to the list',
  added: '{name} is on the list',
  remove: 'Take off',
  removed: 'Taken off the list',
  sure: 'Is {name} no longer in contact with this client?',
  sureBreach:
    'Without {name} {left} of us will be in contact, and KA-13 asks for {required}: the client will stand as a breach. Take them off all the same?',
  only: 'Too few in contact',
  breaches: '{n} with too few of us in contact: show',
};

export default en;

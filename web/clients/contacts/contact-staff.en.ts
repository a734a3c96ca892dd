import type zh from './contact-staff.zh-CN';

const en: typeof zh = {
  title: 'Staff in contact',
  none: 'None of us is in contact yet.',
  owner: 'Account manager',
  standing: 'Standing of staff in contact',
  state: { ENOUGH: 'As required', TOO_FEW: 'Too few', REPORT_MISSING: 'Contact missing' },
  breachText: '{count} of us in contact, {required} required.',
  missingText:
    '{count} of us in contact, {required} required, but not everyone has a contact on record within {days} days.',
  missing: 'no contact on record within {days} days',
  after: '{count} in contact, {required} required',
  met: '{count} of us in contact, {required} required, each with a contact on record within {days} days or newly put in contact.',
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
    'Without {name} {left} of us will be in contact where {required} are required (KA-13): the client will stand as a breach. Take them off all the same?',
  only: 'Too few in contact, or a contact missing',
  breaches: '{n} with too few of us in contact or a contact missing: show',
};

export default en;

import { registerEnumType } from 'type-graphql';

export const ClientEventKind = {
  TRAINING: 'TRAINING',
  SEMINAR: 'SEMINAR',
  SYMPOSIUM: 'SYMPOSIUM',
  FAIR: 'FAIR',
  CAMPAIGN: 'CAMPAIGN',
} as const;
export type ClientEventKind = (typeof ClientEventKind)[keyof typeof ClientEventKind];

registerEnumType(ClientEventKind, {
  name: 'ClientEventKind',
  description: 'What an event is (SD-7, AM-1).',
  valuesConfig: {
    TRAINING: { description: 'Clients are taught something.' },
    SEMINAR: { description: 'A subject is discussed with clients.' },
    SYMPOSIUM: { description: 'Clients meet us to say what they think.' },
    FAIR: { description: 'A trade fair, or an order fair of ours.' },
    CAMPAIGN: { description: 'A promotion in a market, for some days or weeks.' },
  },
});

export const ClientEventState = { PLANNED: 'PLANNED', HELD: 'HELD', CANCELLED: 'CANCELLED' } as const;
export type ClientEventState = (typeof ClientEventState)[keyof typeof ClientEventState];

registerEnumType(ClientEventState, {
  name: 'ClientEventState',
  description: 'What became of an event.',
  valuesConfig: {
    PLANNED: { description: 'It is to be held, or is being held; late once it is over without a report.' },
    HELD: { description: 'It was held, and its report is on record.' },
    CANCELLED: { description: 'It was cancelled, with a reason.' },
  },
});

export const GuestAttendance = {
  INVITED: 'INVITED',
  DECLINED: 'DECLINED',
  ATTENDED: 'ATTENDED',
  ABSENT: 'ABSENT',
  WITHDRAWN: 'WITHDRAWN',
} as const;
export type GuestAttendance = (typeof GuestAttendance)[keyof typeof GuestAttendance];

registerEnumType(GuestAttendance, {
  name: 'GuestAttendance',
  description: 'Whether a client that was invited came (SD-7).',
  valuesConfig: {
    INVITED: { description: 'Invited; nothing else is known.' },
    DECLINED: { description: 'It said beforehand that it would not come.' },
    ATTENDED: { description: 'It came.' },
    ABSENT: { description: 'It did not come.' },
    WITHDRAWN: { description: 'We took the invitation back.' },
  },
});

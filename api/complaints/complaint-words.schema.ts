import { registerEnumType } from 'type-graphql';

export const ComplaintState = {
  RECEIVED: 'RECEIVED',
  ANSWERED: 'ANSWERED',
  TRANSFERRED: 'TRANSFERRED',
  INVESTIGATING: 'INVESTIGATING',
  PROPOSED: 'PROPOSED',
  APPROVED: 'APPROVED',
  REPLIED: 'REPLIED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
  VOID: 'VOID',
} as const;
export type ComplaintState = (typeof ComplaintState)[keyof typeof ComplaintState];

registerEnumType(ComplaintState, {
  name: 'ComplaintState',
  description: 'Where a complaint stands in its life.',
  valuesConfig: {
    RECEIVED: { description: 'Filed and numbered at the intake window.' },
    ANSWERED: { description: 'Answered at once (CC-5).' },
    TRANSFERRED: { description: 'Handed to the responsible post (CC-5).' },
    INVESTIGATING: { description: 'The responsible post looks for the cause.' },
    PROPOSED: { description: 'A settlement is proposed and waits for approval.' },
    APPROVED: { description: 'The settlement is approved.' },
    REPLIED: { description: 'The client was told and asked for satisfaction (CC-13).' },
    CLOSED: { description: 'Done; `outcome` says how.' },
    WITHDRAWN: { description: 'Ended by the client before a conclusion.' },
    VOID: { description: 'Filed by mistake or twice; counted apart.' },
  },
});

export const Channel = { PHONE: 'PHONE', WRITTEN: 'WRITTEN', WALK_IN: 'WALK_IN', VISIT: 'VISIT' } as const;
export type Channel = (typeof Channel)[keyof typeof Channel];

registerEnumType(Channel, {
  name: 'Channel',
  description: 'How a complaint reached us.',
  valuesConfig: {
    PHONE: { description: 'By phone.' },
    WRITTEN: { description: 'In writing; phoned back at once (CC-2).' },
    WALK_IN: { description: 'The client came to the service desk.' },
    VISIT: { description: 'During a visit to the client.' },
  },
});

export const Sample = { NONE: 'NONE', ON_ITS_WAY: 'ON_ITS_WAY', RECEIVED: 'RECEIVED' } as const;
export type Sample = (typeof Sample)[keyof typeof Sample];

registerEnumType(Sample, {
  name: 'Sample',
  description: 'Whether there is a sample of what is complained about (CQ-2).',
  valuesConfig: {
    NONE: { description: 'None can be had (无样品).' },
    ON_ITS_WAY: { description: 'The client sends one (样品在途).' },
    RECEIVED: { description: 'We have it (已收到样品).' },
  },
});

export const Severity = { LOW: 'LOW', MIDDLE: 'MIDDLE', HIGH: 'HIGH', URGENT: 'URGENT' } as const;
export type Severity = (typeof Severity)[keyof typeof Severity];

registerEnumType(Severity, {
  name: 'Severity',
  description: 'How grave a complaint is, as judged at intake (CQ-1).',
  valuesConfig: {
    LOW: { description: 'A nuisance without loss.' },
    MIDDLE: { description: 'Some loss, or work is hindered.' },
    HIGH: { description: 'Considerable loss, or work stands still.' },
    URGENT: { description: 'Danger, or a loss that grows by the hour.' },
  },
});

export const ComplaintOutcome = {
  UPHELD: 'UPHELD',
  NOT_ESTABLISHED: 'NOT_ESTABLISHED',
  WITHDRAWN: 'WITHDRAWN',
  VOID: 'VOID',
  DUPLICATE: 'DUPLICATE',
} as const;
export type ComplaintOutcome = (typeof ComplaintOutcome)[keyof typeof ComplaintOutcome];

registerEnumType(ComplaintOutcome, {
  name: 'ComplaintOutcome',
  description: 'How a complaint ended.',
  valuesConfig: {
    UPHELD: { description: 'The client was right.' },
    NOT_ESTABLISHED: { description: 'Found baseless (CQ-13).' },
    WITHDRAWN: { description: 'The client took it back.' },
    VOID: { description: 'Filed by mistake.' },
    DUPLICATE: { description: 'Already on file under another number.' },
  },
});

import { registerEnumType } from 'type-graphql';
import { fieldKinds, type FieldKind as KernelFieldKind } from '../../kernel/policy/case-fields';

export const StepResult = {
  DONE: 'DONE',
  REFUSED: 'REFUSED',
  SENT_BACK: 'SENT_BACK',
  OBJECTED: 'OBJECTED',
  ENDED: 'ENDED',
} as const;
export type StepResult = (typeof StepResult)[keyof typeof StepResult];

registerEnumType(StepResult, {
  name: 'StepResult',
  description: 'How a step ended.',
  valuesConfig: {
    DONE: { description: 'It handed on what it owed.' },
    REFUSED: { description: 'It decided against what was put before it (CC-5, CC-9, CQ-5).' },
    SENT_BACK: { description: 'Its post sent the case back to whom it came from.' },
    OBJECTED: { description: 'A department objected, and the case is looked into again (CQ-11).' },
    ENDED: { description: 'The case was withdrawn, voided or reclassified while it stood there.' },
  },
});

export const ComplaintMove = {
  COMPLETE: 'COMPLETE',
  ANSWER: 'ANSWER',
  SEND_BACK: 'SEND_BACK',
  OBJECT: 'OBJECT',
  REQUEST_INFORMATION: 'REQUEST_INFORMATION',
  RESUME: 'RESUME',
  REFUSE: 'REFUSE',
  REOPEN: 'REOPEN',
  WITHDRAW: 'WITHDRAW',
  VOID: 'VOID',
  RECLASSIFY: 'RECLASSIFY',
} as const;
export type ComplaintMove = (typeof ComplaintMove)[keyof typeof ComplaintMove];

registerEnumType(ComplaintMove, {
  name: 'ComplaintMove',
  description: 'What can be done with a case.',
  valuesConfig: {
    COMPLETE: { description: 'Hand on what the open step owes; the case goes to the next step, or closes.' },
    ANSWER: { description: 'Answer the client at once instead of transferring the case (CC-5).' },
    SEND_BACK: { description: 'Give the case back to the post it came from.' },
    OBJECT: { description: 'Object as a department that took part; the case is looked into again (CQ-11).' },
    REQUEST_INFORMATION: { description: 'Ask the client; the clocks stand still where the policy lets them.' },
    RESUME: { description: 'The client answered; the clocks run on.' },
    REFUSE: { description: 'The client refuses the conclusion: this case closes, a new form is linked to it (CQ-8).' },
    REOPEN: { description: 'Take a closed case up again.' },
    WITHDRAW: { description: 'The client takes the complaint back.' },
    VOID: { description: 'It was filed by mistake, or is on file already.' },
    RECLASSIFY: { description: 'Give it another class; its procedure begins anew (CC-4).' },
  },
});

export const FieldKind = Object.fromEntries(fieldKinds.map((kind) => [kind, kind])) as {
  readonly [Kind in KernelFieldKind]: Kind;
};
export type FieldKind = KernelFieldKind;

registerEnumType(FieldKind, {
  name: 'FieldKind',
  description: 'What a field holds.',
  valuesConfig: {
    TEXT: { description: 'A text of several lines.' },
    LINE: { description: 'A text of one line.' },
    CHOICE: { description: 'One of its options.' },
    MONEY: { description: 'Yuan with at most two decimals, 0 or more.' },
    DATE: { description: 'A day in Asia/Shanghai, YYYY-MM-DD.' },
    STAFF: { description: 'The id of a member of staff.' },
  },
});

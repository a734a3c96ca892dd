import { registerEnumType } from 'type-graphql';
import type { NoticeMove, NoticeState } from './client-notice';
import type { RecipientStanding, ToldWay as Way } from './notice-recipient';

export const ClientNoticeState = {
  DRAFT: 'DRAFT',
  IN_REVIEW: 'IN_REVIEW',
  IN_APPROVAL: 'IN_APPROVAL',
  APPROVED: 'APPROVED',
  SENT: 'SENT',
  ARCHIVED: 'ARCHIVED',
  WITHDRAWN: 'WITHDRAWN',
} as const satisfies { readonly [Name in NoticeState]: Name };

registerEnumType(ClientNoticeState, {
  name: 'ClientNoticeState',
  description: 'How far a notice to clients has come; no step is skipped (CC-7).',
  valuesConfig: {
    DRAFT: { description: 'It is being written (草稿).' },
    IN_REVIEW: { description: 'Waits for the head of its department (待审核).' },
    IN_APPROVAL: { description: 'Waits for the general manager (待批准).' },
    APPROVED: { description: 'Approved, and to be sent; its text never changes again (待发出).' },
    SENT: { description: 'Sent; each client is to be told and to understand (已发出).' },
    ARCHIVED: { description: 'Filed away (已归档).' },
    WITHDRAWN: { description: 'Given up before it was sent, with a reason (已撤销).' },
  },
});

export const ClientNoticeMove = {
  SUBMIT: 'SUBMIT',
  RECALL: 'RECALL',
  REVIEW: 'REVIEW',
  APPROVE: 'APPROVE',
  RETURN: 'RETURN',
  SEND: 'SEND',
  ARCHIVE: 'ARCHIVE',
  WITHDRAW: 'WITHDRAW',
} as const satisfies { readonly [Name in NoticeMove]: Name };

registerEnumType(ClientNoticeMove, {
  name: 'ClientNoticeMove',
  description: 'What is done with a notice to clients (CC-7).',
  valuesConfig: {
    SUBMIT: { description: 'Hands it in to the head of its department; what a head wrote goes to approval at once.' },
    RECALL: { description: 'Takes it back to be rewritten; by who drafted it.' },
    REVIEW: { description: 'The head passes it on to be approved; never one of their own.' },
    APPROVE: { description: 'The general manager approves it; never who drafted or reviewed it.' },
    RETURN: { description: 'Gives it back to who drafted it, with a reason.' },
    SEND: { description: 'Sends it: its clients are settled, and their account managers copied.' },
    ARCHIVE: { description: 'Files it away, once every client has understood or their day is past.' },
    WITHDRAW: { description: 'Gives it up before it is sent, with a reason.' },
  },
});

export const ToldWay = {
  PHONE: 'PHONE',
  VISIT: 'VISIT',
  MESSAGE: 'MESSAGE',
  EMAIL: 'EMAIL',
  LETTER: 'LETTER',
} as const satisfies { readonly [Name in Way]: Name };

registerEnumType(ToldWay, {
  name: 'ToldWay',
  description: 'How a client was told of a notice (CC-7), or of who looks after it (KA-14).',
  valuesConfig: {
    PHONE: { description: 'By telephone (电话).' },
    VISIT: { description: 'Face to face (当面).' },
    MESSAGE: { description: 'By a message (短信或微信).' },
    EMAIL: { description: 'By e-mail (邮件).' },
    LETTER: { description: 'By letter (书面).' },
  },
});

export const NoticeStanding = {
  ACKNOWLEDGED: 'ACKNOWLEDGED',
  OPEN: 'OPEN',
  OVERDUE: 'OVERDUE',
} as const satisfies { readonly [Name in RecipientStanding]: Name };

registerEnumType(NoticeStanding, {
  name: 'NoticeStanding',
  description: 'Whether a client that a notice was sent to has understood it (CC-7).',
  valuesConfig: {
    ACKNOWLEDGED: { description: 'Told, and has understood (已确认).' },
    OPEN: { description: 'Still to be told, or to understand (待确认).' },
    OVERDUE: { description: 'The same, past its due instant (逾期).' },
  },
});

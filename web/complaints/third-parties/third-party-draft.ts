import type { RecordThirdPartyAnswerInput, ThirdPartyAnswer } from '../../gql/graphql';

export const ANSWERS = ['ACCEPTED', 'OBJECTED', 'AGREED'] as const satisfies readonly ThirdPartyAnswer[];

/** An answer of a third party while it is written. */
export interface AnswerDraft {
  answer: ThirdPartyAnswer;
  amount: string;
  happenedOn: string;
  note: string;
}

export type AnswerFault = 'required' | 'amount';

const AMOUNT = /^\d{1,12}(\.\d{1,2})?$/;

/** What keeps the answer from being sent, by field. The server judges again. */
export function answerFaults({
  answer,
  amount,
  happenedOn,
  note,
}: AnswerDraft): Partial<Record<keyof AnswerDraft, AnswerFault>> {
  return {
    ...(answer === 'AGREED' && !AMOUNT.test(amount.trim()) && { amount: 'amount' as const }),
    ...(answer === 'OBJECTED' && !note.trim() && { note: 'required' as const }),
    ...(!happenedOn && { happenedOn: 'required' as const }),
  };
}

type Sent = Pick<RecordThirdPartyAnswerInput, 'answer' | 'amount' | 'happenedOn' | 'note'>;

/** As it is sent: an amount belongs to what was negotiated alone. */
export function answerInput({ answer, amount, happenedOn, note }: AnswerDraft): Sent {
  return { answer, amount: answer === 'AGREED' ? amount.trim() : null, happenedOn, note: note.trim() || null };
}

/** Money that came in, while it is written. */
export interface RecoveryDraft {
  amount: string;
  happenedOn: string;
  note: string;
}

export function recoveryFaults({
  amount,
  happenedOn,
}: RecoveryDraft): Partial<Record<keyof RecoveryDraft, AnswerFault>> {
  const isAmount = AMOUNT.test(amount.trim()) && Number(amount) > 0;
  return { ...(!isAmount && { amount: 'amount' as const }), ...(!happenedOn && { happenedOn: 'required' as const }) };
}

import type { TypedDocumentNode } from '@apollo/client/core';
import { useI18n } from 'vue-i18n';
import {
  ApproveReturnDocument,
  AttachProofDocument,
  BookReturnDocument,
  InstructReturnDocument,
  ReceiveGoodsDocument,
  RefuseReturnDocument,
  type ReturnAction,
  type ReturnActions_ReturnFragment,
  type ReturnStepInput,
  ReverseVoucherDocument,
  SignAllowanceDocument,
  WithdrawReturnDocument,
} from '../gql/graphql';
import { uploadOnce } from '../shared/form/upload-once';
import { type Form, useForm } from '../shared/form/useForm';
import { civilDateAt } from '../shared/time/civil-date';
import { emptyStep, needsNote, receivedLines, type StepDraft } from './step-draft';
import { type StepOutcome, useReturnStep } from './useReturnStep';

const PLAIN = {
  APPROVE: ApproveReturnDocument,
  REFUSE: RefuseReturnDocument,
  WITHDRAW: WithdrawReturnDocument,
  BOOK: BookReturnDocument,
  REVERSE: ReverseVoucherDocument,
} as const;

/**
 * The form of a step of a return. What is typed belongs to the return as it stands: of an earlier version, it would
 * receive again what was received since.
 */
export function useStepForm(
  row: ReturnActions_ReturnFragment,
  action: ReturnAction,
): Form<StepDraft, { id: string; number: string }> {
  const { t, locale } = useI18n();
  const send = useReturnStep();
  const keep = uploadOnce(() => locale.value);
  const { id: returnId, version } = row;
  // Mostly there is one, and it is the one that was stamped.
  const standing = row.invoices.filter(({ voidedOn }) => !voidedOn);
  const invoiceId = standing.length === 1 ? (standing[0]?.id ?? null) : null;

  async function sendProof({ file, ...draft }: StepDraft, plain: ReturnStepInput): Promise<StepOutcome> {
    const attachmentId = file ? await keep(file, 'input.file') : '';
    if (typeof attachmentId !== 'string') return attachmentId;
    const invoice = needsInvoice(draft) ? draft.invoiceId : undefined;
    return send(AttachProofDocument, { ...plain, kind: draft.proofKind, attachmentId, invoiceId: invoice });
  }

  return useForm({
    draft: { ...emptyStep(row.lines, civilDateAt(new Date())), invoiceId },
    keptAs: `return ${action} ${returnId} ${String(version)}`,
    faultsOf: (draft: StepDraft) => ({
      ...(needsNote(action) && !draft.note.trim() && { note: t('returns.form.noteNeeded') }),
      ...(action === 'ATTACH_PROOF' && {
        ...(needsInvoice(draft) && !draft.invoiceId && { invoiceId: t('returns.form.invoiceNeeded') }),
        ...(!draft.file && { file: t('returns.form.fileNeeded') }),
      }),
    }),
    async send(draft, idempotencyKey): Promise<StepOutcome> {
      const plain = { returnId, version, note: draft.note.trim() || undefined, idempotencyKey };
      const { receivedOn, last, instruction, signedBy, signedOn } = draft;
      if (action === 'RECEIVE')
        return send(ReceiveGoodsDocument, { ...plain, receivedOn, last, lines: receivedLines(draft) });
      if (action === 'INSTRUCT') return send(InstructReturnDocument, { ...plain, instruction });
      if (action === 'SIGN') return send(SignAllowanceDocument, { ...plain, signedBy: signedBy.trim(), signedOn });
      if (action === 'ATTACH_PROOF') return sendProof(draft, plain);
      // Which of them it is makes no difference: they take and answer alike.
      return send(PLAIN[action] as TypedDocumentNode<object, { input: ReturnStepInput }>, plain);
    },
  });
}

const needsInvoice = ({ proofKind }: Pick<StepDraft, 'proofKind'>): boolean => proofKind !== 'RETURN_CERTIFICATE';

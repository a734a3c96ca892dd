import type { TypedDocumentNode } from '@apollo/client/core';
import { type ComputedRef, reactive, type Ref, ref } from 'vue';
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
import { idempotencyKey } from '../shared/draft/idempotency-key';
import { civilDateAt } from '../shared/time/civil-date';
import { emptyStep, needsNote, receivedLines, type StepDraft } from './step-draft';
import { uploadDocument } from '../shared/form/upload-document';
import { type StepOutcome, useReturnStep } from './useReturnStep';

interface StepForm {
  draft: StepDraft;
  isBusy: Ref<boolean>;
  /** what is to be mended, or empty */
  problem: Ref<string>;
  /** empties the form for a step */
  begin(action: ReturnAction): void;
  /** true when it is done */
  submit(action: ReturnAction): Promise<boolean>;
}

const PLAIN = {
  APPROVE: ApproveReturnDocument,
  REFUSE: RefuseReturnDocument,
  WITHDRAW: WithdrawReturnDocument,
  BOOK: BookReturnDocument,
  REVERSE: ReverseVoucherDocument,
} as const;

/** The form of a step of a return. One key for one intention: pressed again after a lost answer, it is done once. */
export function useStepForm(row: ComputedRef<ReturnActions_ReturnFragment>): StepForm {
  const { t, locale } = useI18n();
  const send = useReturnStep();
  const today = (): string => civilDateAt(new Date());
  const draft = reactive(emptyStep([], today()));
  const isBusy = ref(false);
  const problem = ref('');
  let key = idempotencyKey();
  let uploaded: { file: File; id: string } | null = null;

  function begin(): void {
    Object.assign(draft, emptyStep(row.value.lines, today()));
    // Mostly there is one, and it is the one that was stamped.
    const standing = row.value.invoices.filter(({ voidedOn }) => !voidedOn);
    draft.invoiceId = standing.length === 1 ? (standing[0]?.id ?? null) : null;
    problem.value = '';
    key = idempotencyKey();
    uploaded = null;
  }

  function plain(): { returnId: string; version: number; note: string | undefined; idempotencyKey: string } {
    const { id, version } = row.value;
    return { returnId: id, version, note: draft.note.trim() || undefined, idempotencyKey: key };
  }

  async function sendStep(action: ReturnAction): Promise<StepOutcome> {
    if (action === 'RECEIVE') {
      const { receivedOn, last } = draft;
      return send(ReceiveGoodsDocument, { ...plain(), receivedOn, last, lines: receivedLines(draft) });
    }
    if (action === 'INSTRUCT') return send(InstructReturnDocument, { ...plain(), instruction: draft.instruction });
    if (action === 'SIGN')
      return send(SignAllowanceDocument, { ...plain(), signedBy: draft.signedBy.trim(), signedOn: draft.signedOn });
    if (action === 'ATTACH_PROOF') return sendProof();
    // Which of them it is makes no difference: they take and answer alike.
    return send(PLAIN[action] as TypedDocumentNode<object, { input: ReturnStepInput }>, plain());
  }

  async function sendProof(): Promise<StepOutcome> {
    const { file, proofKind } = draft;
    const invoiceId = proofKind === 'RETURN_CERTIFICATE' ? undefined : (draft.invoiceId ?? undefined);
    if (proofKind !== 'RETURN_CERTIFICATE' && !invoiceId)
      return { kind: 'problem', message: t('returns.form.invoiceNeeded'), field: null };
    if (!file) return { kind: 'problem', message: t('returns.form.fileNeeded'), field: null };
    if (uploaded?.file !== file) {
      const kept = await uploadDocument(file, locale.value);
      if (kept.kind !== 'kept') return kept.kind === 'problem' ? { ...kept, field: null } : kept;
      uploaded = { file, id: kept.id };
    }
    return send(AttachProofDocument, { ...plain(), kind: proofKind, attachmentId: uploaded.id, invoiceId });
  }

  async function submit(action: ReturnAction): Promise<boolean> {
    if (isBusy.value) return false;
    if (needsNote(action) && !draft.note.trim()) {
      problem.value = t('returns.form.noteNeeded');
      return false;
    }
    isBusy.value = true;
    problem.value = '';
    try {
      const outcome = await sendStep(action);
      if (outcome.kind === 'done') return true;
      if (outcome.kind === 'signedOut') return false;
      problem.value = outcome.kind === 'problem' ? outcome.message : t('returns.form.uncertain');
      // What was refused had no effect: mended, it is another intention.
      if (outcome.kind === 'problem') key = idempotencyKey();
      return false;
    } finally {
      isBusy.value = false;
    }
  }

  return { draft, isBusy, problem, begin, submit };
}

import type { CopyHolder, DecisionOutcome, HoldReason, ReturnKind } from '../return-words.schema';
import type { ProofKind } from '../voucher.schema';

/** What the words of a return are called on paper. */
export const KIND_NAMES: Readonly<Record<ReturnKind, string>> = {
  RETURN: '退货',
  REWORK: '返工',
  ALLOWANCE: '折让',
  COMPENSATION: '赔偿',
};

export const HOLDER_NAMES: Readonly<Record<CopyHolder, string>> = {
  SALES: '销售',
  WAREHOUSE: '仓库',
  ACCOUNTING: '会计',
  GM_OFFICE: '总经理室',
  QUALITY: '品质',
};

export const PROOF_NAMES: Readonly<Record<ProofKind, string>> = {
  STAMPED_INVOICE: '买方盖章的发票原件',
  STAMPED_INVOICE_COPY: '盖章的发票复印件',
  RETURN_CERTIFICATE: '盖章的销货退回证明',
};

export const HOLD_NAMES: Readonly<Record<HoldReason, string>> = {
  OVER_TOLERANCE: '超出超收率',
  OVER_DELIVERED: '超过已交货数量',
};

export const OUTCOME_NAMES: Readonly<Record<DecisionOutcome, string>> = {
  APPROVED: '核准',
  REFUSED: '不予受理',
  BOOK_RECEIVED: '按实收数量入账',
  BOOK_APPROVED: '按核准数量入账，多余退还客户',
};

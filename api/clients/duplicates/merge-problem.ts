import type { ProblemText } from '../../platform/graph/problem';

const clause = 'KA-1-duplicates';

export const mayNotMerge: ProblemText = {
  code: 'MAY_NOT_MERGE',
  clause,
  wording: {
    'zh-CN': '只有同时管辖两位客户的负责人才能判定和合并重复客户。请找大客户经理、销售经理或销售副总办理。',
    en: 'Duplicates are judged and merged by those who answer for both clients. Ask the KA manager, the sales manager or the deputy GM (sales).',
  },
};

export const noDuplicateRule: ProblemText = {
  code: 'NO_DUPLICATE_RULE',
  wording: {
    'zh-CN': '现行制度没有关于重复客户的条款。请先在制度草案中补上该条款并施行。',
    en: 'The regulation in force says nothing of duplicates. Add the clause to a draft and have it enacted first.',
  },
};

export const noSuchPair: ProblemText = {
  code: 'NO_SUCH_PAIR',
  field: 'input.id',
  wording: {
    'zh-CN': '找不到这对疑似重复客户。可能已经合并，或资料已更正。请刷新列表。',
    en: 'There is no such pair. It may have been merged, or a card was corrected. Load the list again.',
  },
};

export const sameClient: ProblemText = {
  code: 'SAME_CLIENT',
  field: 'input.mergedId',
  wording: {
    'zh-CN': '客户不能与自己合并。请选择两位不同的客户。',
    en: 'A client cannot be merged with itself. Choose two different ones.',
  },
};

export const noSuchSurvivor: ProblemText = {
  code: 'NO_SUCH_SURVIVOR',
  field: 'input.survivorId',
  wording: {
    'zh-CN': '找不到要保留的客户。它可能已被合并，请刷新后选择合并后的客户。',
    en: 'There is no such client to keep. It may have been merged itself: load again and choose the one it became.',
  },
};

export const noSuchMerged: ProblemText = {
  code: 'NO_SUCH_MERGED',
  field: 'input.mergedId',
  wording: {
    'zh-CN': '找不到要并入的客户。它可能已被合并，请刷新后再选。',
    en: 'There is no such client to merge. It may have been merged already: load again and choose anew.',
  },
};

export const walkIn: ProblemText = {
  code: 'WALK_IN',
  field: 'input.mergedId',
  wording: {
    'zh-CN': '散客账户代表许多客户，不能合并。',
    en: 'A walk-in account stands for many buyers and is not merged.',
  },
};

export const previewOutdated: ProblemText = {
  code: 'PREVIEW_OUTDATED',
  field: 'input.fingerprint',
  wording: {
    'zh-CN': '预览之后客户资料或往来有了变化。请重新预览，核对后再签名。',
    en: 'Something changed after the preview. Preview again, compare, and sign what you see.',
  },
};

export const wrongSignature: ProblemText = {
  code: 'SIGNATURE_WRONG',
  field: 'input.signature',
  wording: {
    'zh-CN': '签名应为您本人的姓名全称。',
    en: 'Sign with your own full name.',
  },
};

/** What both clients have and one client cannot have twice, by the table it is in. */
export function bothHave(source: string): ProblemText {
  const [zh, en, cureZh, cureEn] = COLLISIONS[keyOf(source)] ?? [
    `“${source}”中的记录`,
    `records in ${source}`,
    '请先更正其中一方',
    'Correct one of them first',
  ];
  return {
    code: 'BOTH_HAVE',
    field: 'input.mergedId',
    wording: {
      'zh-CN': `两位客户在同一期间都有${zh}，一位客户不能同时有两份。${cureZh}，再合并。`,
      en: `Both clients have ${en} for the same time, and one client cannot have two. ${cureEn}, then merge.`,
    },
  };
}

const COLLISIONS: Readonly<Record<string, readonly [string, string, string, string]>> = {
  clients_credit_line: ['授信额度', 'a credit limit', '请先终止其中一方的额度', 'End that of one first'],
  clients_credit_application: [
    '未结的授信申请',
    'an open application for credit',
    '请先办结其中一份',
    'Close one of them first',
  ],
  clients_agreement: ['同类协议', 'an agreement of the same kind', '请先终止其中一份', 'Terminate one of them first'],
};

export const noSuchMerge: ProblemText = {
  code: 'NO_SUCH_MERGE',
  wording: {
    'zh-CN': '找不到这次合并，或不在您的管辖范围内。',
    en: 'There is no such merge within your reach.',
  },
};

export const undoTooLate: ProblemText = {
  code: 'UNDO_TOO_LATE',
  clause,
  wording: {
    'zh-CN': '这次合并已撤销，或已过可撤销的期限。确需分开的，请新建客户并逐项移交。',
    en: 'This merge was undone already, or its days are over. To part them now, create a client and move what belongs to it.',
  },
};

export const laterMergeFirst: ProblemText = {
  code: 'LATER_MERGE_FIRST',
  wording: {
    'zh-CN': '保留的客户后来又并入了另一位客户。请先撤销后一次合并。',
    en: 'The client that was kept has been merged into another since. Undo that later merge first.',
  },
};

export function tiedSince(source: string): ProblemText {
  const [zh, en] = TIES[keyOf(source)] ?? [`“${source}”中的记录`, `a record in ${source}`];
  return {
    code: 'TIED_SINCE',
    wording: {
      'zh-CN': `合并之后有${zh}同时涉及双方的往来，分开会使账目或案件不完整。请先冲销或更正该记录，再撤销合并。`,
      en: `Since the merge, ${en} ties what belonged to the two together; parted, the books or a case would be torn. Reverse or correct it, then undo.`,
    },
  };
}

const TIES: Readonly<Record<string, readonly [string, string]>> = {
  sales_allocation: ['收款核销', 'an allocation of a payment'],
  sales_receivable: ['应收款', 'a receivable'],
  sales_collection_entry: ['催收记录', 'an entry of the collection log'],
  returns_return: ['退货单', 'a return'],
  returns_return_line: ['退货明细', 'a line of a return'],
  complaints_complaint: ['相互关联的投诉', 'a linked complaint'],
  sales_dispute: ['争议金额', 'a disputed amount'],
};

/** A table as it is told of: other rooms' are not named in SQL here. */
const keyOf = (source: string): string => source.replace('.', '_');

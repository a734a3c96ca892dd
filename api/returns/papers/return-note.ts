import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Block, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { amountText, instantText, priceText, quantityText } from '../../platform/papers/paper-text';
import { bringsGoods } from '../return-lifecycle';
import { RETURN_QUERY, type LineAnswer, type ReturnAnswer } from './return-answer';
import { HOLDER_NAMES, HOLD_NAMES, KIND_NAMES, PROOF_NAMES } from './return-names';
import { approvalOf, citedBy, decisionsOf } from './return-parts';

/** The finished-goods return note: reason, handling, basis, and what came of it; a copy for each holder. Source: CQ-16 */
export const returnNote = definePaper<{ return: ReturnAnswer | null }>({
  name: 'return-note',
  reader: 'internal',
  subjectType: 'Return',
  query: RETURN_QUERY,
  compose: ({ return: row }) => (row === null ? null : compose(row)),
});

const NO_NOTE: PaperRefusal = {
  code: 'NO_RETURN_NOTE',
  clause: 'CQ-16',
  wording: {
    'zh-CN': '这张单没有退货单：只有退货或返工经核准后才开出退货单。',
    en: 'There is no return note: one goes out when a return or rework has been approved.',
  },
};

function compose(row: ReturnAnswer): Composed {
  if (!bringsGoods(row.kind) || row.copies.length === 0) return NO_NOTE;
  const approval = approvalOf(row);
  return {
    title: '成品退货单',
    number: row.number,
    fileName: `成品退货单-${row.number}`,
    copies: row.copies.map(({ copyNo, holder }) => ({ copyNo, holder: HOLDER_NAMES[holder] })),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['客户', row.client?.name ?? row.client?.number],
          ['客户编号', row.client?.number],
          ['处理方式', KIND_NAMES[row.kind]],
          ['投诉编号', row.complaint?.number],
          ['申请人', row.requestedBy?.name],
          ['申请日期', row.requestedAt && civilDateAt(row.requestedAt)],
          ['退货原因', row.reason],
          ['处理依据', row.basis],
        ],
      },
      { kind: 'heading', text: '退货明细' },
      linesOf(row),
      ...receiptsOf(row),
      ...proofsOf(row),
      ...decisionsOf(row),
      {
        kind: 'signatures',
        signatures: [
          { as: '申请人', name: row.requestedBy?.name, on: row.requestedAt && civilDateAt(row.requestedAt) },
          { as: '核准人', name: approval?.by.name, on: approval && civilDateAt(approval.at) },
          { as: '仓库签收', ...lastReceiver(row) },
          { as: '会计' },
        ],
      },
      {
        kind: 'clauses',
        clauses: citedBy(row, approval && { clause: 'CQ-16', decided: `退货单一式 ${row.copies.length} 份` }),
      },
    ],
  };
}

function lastReceiver({ receipts }: ReturnAnswer) {
  const last = receipts.at(-1);
  return { name: last?.by.name, on: last?.receivedOn };
}

const goodsOf = ({ product, description }: LineAnswer) => [product, description].filter(Boolean).join(' ');

function linesOf({ lines, currency, amount, amountCompany }: ReturnAnswer): Block {
  return {
    kind: 'table',
    columns: [
      { title: '序', width: 'fit' },
      { title: '品名', width: 'fill' },
      { title: '订单', width: 70 },
      { title: '核准数量', width: 50, numeric: true },
      { title: '实收', width: 44, numeric: true },
      { title: '入账', width: 44, numeric: true },
      { title: '单价', width: 52, numeric: true },
      { title: `金额（${currency}）`, width: 74, numeric: true },
    ],
    rows: lines.map((line) => [
      String(line.lineNo),
      goodsOf(line),
      line.orderNumber ?? '–',
      `${quantityText(line.quantity)}${line.unit === null ? '' : ` ${line.unit}`}`,
      quantityText(line.receivedQuantity),
      quantityText(line.bookedQuantity),
      priceText(line.unitPrice),
      amountText(line.amount),
    ]),
    total: [
      '',
      currency === 'CNY' ? '合计' : `合计（折合人民币 ${amountText(amountCompany)} 元）`,
      '',
      '',
      '',
      '',
      '',
      amountText(amount),
    ],
  };
}

function receiptsOf({ receipts, lines, holds }: ReturnAnswer): Block[] {
  if (receipts.length === 0) return [];
  const goods = new Map(lines.map((line) => [line.id, goodsOf(line)]));
  return [
    { kind: 'heading', text: '仓库收货' },
    {
      kind: 'table',
      columns: [
        { title: '次', width: 'fit' },
        { title: '到货日期', width: 64 },
        { title: '签收人', width: 56 },
        { title: '品名', width: 'fill' },
        { title: '实到数量', width: 56, numeric: true },
        { title: '差异', width: 'fill' },
      ],
      rows: receipts.flatMap((receipt) =>
        receipt.lines.map((line) => [
          String(receipt.receiptNo),
          receipt.receivedOn,
          receipt.by.name ?? '–',
          goods.get(line.lineId) ?? '–',
          quantityText(line.quantity),
          line.difference ?? '',
        ]),
      ),
    },
    ...holds.map(({ lineId, reason }): Block => ({
      kind: 'text',
      text: `数量核对：${goods.get(lineId) ?? ''} ${HOLD_NAMES[reason]}，暂停待批示。`,
    })),
  ];
}

function proofsOf({ proofs, vouchers }: ReturnAnswer): Block[] {
  if (proofs.length === 0 && vouchers.length === 0) return [];
  return [
    { kind: 'heading', text: '退货凭证与入账' },
    {
      kind: 'facts',
      facts: [
        ...proofs.map(({ kind, fileName, at }) => [PROOF_NAMES[kind], `${fileName}（${instantText(at)}）`] as const),
        ...vouchers.map(
          ({ number, postedOn, reversesNumber }) =>
            [
              '会计凭证',
              `${number}（${postedOn}${reversesNumber === null ? '' : `，冲销 ${reversesNumber}`}）`,
            ] as const,
        ),
      ],
    },
  ];
}

import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Block, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import { amountText, priceText, quantityText } from '../../platform/papers/paper-text';
import { bringsGoods } from '../return-lifecycle';
import { RETURN_QUERY, type ReturnAnswer } from './return-answer';
import { HOLDER_NAMES, KIND_NAMES } from './return-names';
import { approvalOf, citedBy } from './return-parts';

/** The sales-allowance certificate that the client signs; a copy for each holder. Source: CQ-15 */
export const allowanceCertificate = definePaper<{ return: ReturnAnswer | null }>({
  name: 'allowance-certificate',
  reader: 'client',
  subjectType: 'Return',
  query: RETURN_QUERY,
  compose: ({ return: row }) => (row === null ? null : compose(row)),
});

const NO_CERTIFICATE: PaperRefusal = {
  code: 'NO_CERTIFICATE',
  clause: 'CQ-15',
  wording: {
    'zh-CN': '这张单没有折让证明单：只有折让或赔偿经核准后才开出证明单。',
    en: 'There is no certificate: one goes out when an allowance or a compensation has been approved.',
  },
};

/** What was said inside the house about it, notes to decisions among it, is not on a paper that the client signs. */
function compose(row: ReturnAnswer): Composed {
  if (bringsGoods(row.kind) || row.copies.length === 0) return NO_CERTIFICATE;
  const approval = approvalOf(row);
  const name = row.client?.name ?? row.client?.number ?? '';
  return {
    title: '销货折让证明单',
    number: row.number,
    fileName: `销货折让证明单-${row.number}`,
    copies: row.copies.map(({ copyNo, holder }) => ({ copyNo, holder: HOLDER_NAMES[holder] })),
    blocks: [
      {
        kind: 'facts',
        facts: [
          ['客户', name],
          ['客户编号', row.client?.number],
          ['结案方式', KIND_NAMES[row.kind]],
          ['投诉编号', row.complaint?.number],
          ['原因', row.reason],
          ['依据', row.basis],
        ],
      },
      { kind: 'heading', text: row.kind === 'COMPENSATION' ? '赔偿金额' : '折让明细' },
      linesOf(row),
      {
        kind: 'text',
        text: `兹证明：就上述事项，我公司同意给予${name}${KIND_NAMES[row.kind]} ${row.currency} ${amountText(row.approvedAmount ?? row.amount)}，双方就此结清，签字生效。`,
      },
      {
        kind: 'signatures',
        signatures: [
          { as: '客户签认', name: row.signedBy, on: row.signedOn },
          { as: '核准人', name: approval?.by.name, on: approval && civilDateAt(approval.at) },
          { as: '经办人', name: row.requestedBy?.name, on: row.requestedAt && civilDateAt(row.requestedAt) },
          { as: '会计' },
        ],
      },
      {
        kind: 'clauses',
        clauses: citedBy(row, approval && { clause: 'CQ-15', decided: `证明单一式 ${row.copies.length} 份，客户签认` }),
      },
    ],
  };
}

function linesOf({ kind, lines, currency, amount }: ReturnAnswer): Block {
  if (kind === 'COMPENSATION') return { kind: 'facts', facts: [[`金额（${currency}）`, amountText(amount)]] };
  return {
    kind: 'table',
    columns: [
      { title: '序', width: 'fit' },
      { title: '品名', width: 'fill' },
      { title: '订单', width: 90 },
      { title: '数量', width: 60, numeric: true },
      { title: '每件折让', width: 70, numeric: true },
      { title: `折让金额（${currency}）`, width: 100, numeric: true },
    ],
    rows: lines.map((line) => [
      String(line.lineNo),
      [line.product, line.description].filter(Boolean).join(' '),
      line.orderNumber ?? '–',
      `${quantityText(line.quantity)}${line.unit === null ? '' : ` ${line.unit}`}`,
      priceText(line.unitPrice),
      amountText(line.amount),
    ]),
    total: ['', '合计', '', '', '', amountText(amount)],
  };
}

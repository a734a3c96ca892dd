import { caseNumberWriter, counterScope } from '../../api/kernel/case-number';
import { moneyOfFen } from '../../api/kernel/money';
import { approvalPost } from '../../api/kernel/policy/approval-post';
import { clauseOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { copyHolders } from '../../api/returns/note-copies';
import { postingOf } from '../../api/returns/posting';
import { holdOf, rateFor } from '../../api/returns/tolerance';
import { clientPlan } from './clients';
import { staffId } from './company';
import { DEMO_DOCUMENT, DIGEST } from './demo-document';
import type { CopyRow } from './copy';
import { lineId, productName, productNumber, type OrderSize } from './orders';
import { plannedReturns, type PlannedReturn, type ReturnKind } from './return-plan';
import { seededId } from './random';
import { booked, dayOf, idOf, isGoods, iso, lineOf, reasonOf, stepsOf, voucherOf, wasApproved } from './return-steps';

const KIND = { event: 17, receipt: 18, attachment: 19, proof: 20 } as const;
const PREFIX: Readonly<Record<ReturnKind, string>> = {
  RETURN: 'TH',
  REWORK: 'TH',
  ALLOWANCE: 'ZR',
  COMPENSATION: 'ZR',
};
const DECIDERS: Readonly<Record<string, string>> = {
  SALES_MANAGER: 'zhengtao',
  DEPUTY_GM_SALES: 'wangzhiqiang',
  GENERAL_MANAGER: 'chenjianguo',
};
const BASES = ['品质检验报告', '客户来函及照片', '现场备忘录', '双方会议纪要'];
const MOST_EVENTS = 8;

/** The returns of two years with everything that followed from them, for a company that is looked at. */
export class DemoReturns {
  readonly #planned: readonly PlannedReturn[];
  readonly #numbers = new Map<PlannedReturn, string>();
  readonly #numberOfOrder = new Map<number, string>();
  /** The last serial of each counter. */
  readonly counters = new Map<string, number>();
  readonly #numberOf;
  readonly #format;

  constructor(
    private readonly size: OrderSize,
    private readonly quality: Regulation,
  ) {
    this.#planned = [...plannedReturns(size)].sort((a, b) => a.requestedMs - b.requestedMs);
    this.#format = clauseOfKind(quality, 'numberFormat').parameters;
    this.#numberOf = caseNumberWriter(this.#format);
    for (const each of this.#planned) {
      const number = this.#next(PREFIX[each.kind], each.requestedMs);
      this.#numbers.set(each, number);
      this.#numberOfOrder.set(each.order.place, number);
    }
  }

  #next(prefix: string, ms: number): string {
    const day = dayOf(ms);
    const scope = `${prefix} ${counterScope(this.#format, day)}`;
    const serial = (this.counters.get(scope) ?? 0) + 1;
    this.counters.set(scope, serial);
    return prefix + this.#numberOf(day, serial);
  }

  /** Number of the return of an order, by the place of the order. */
  numberOfOrder(place: number): string | undefined {
    return this.#numberOfOrder.get(place);
  }

  *returnRows(): Generator<CopyRow> {
    for (const each of this.#planned) {
      const { order, kind, state, requestedMs, cameMs, received } = each;
      const asked = moneyOfFen(each.quantity * each.unitFen);
      const amount = moneyOfFen((booked(each) ?? each.quantity) * each.unitFen);
      const decision = state === 'REQUESTED' ? this.#awaits(asked) : state === 'HELD' ? this.#awaits(moneyOfFen((received ?? 0) * each.unitFen)) : undefined; // prettier-ignore
      const wasApproved = state !== 'REQUESTED' && state !== 'REFUSED' && !(state === 'WITHDRAWN');
      const isSigned = state === 'SIGNED' || (state === 'BOOKED' && !isGoods(kind));
      yield [
        idOf(each),
        this.#numbers.get(each),
        order.clientId,
        kind,
        state,
        reasonOf(each),
        BASES[order.place % BASES.length],
        dayOf(received === null ? requestedMs : cameMs),
        'CNY',
        amount,
        1,
        amount,
        clientPlan(order.client, this.size.asOf).ownerId,
        iso(requestedMs),
        wasApproved ? asked : null,
        decision?.post,
        decision === undefined ? null : JSON.stringify(decision.why),
        state === 'HELD' ? JSON.stringify(this.#holds(each)) : null,
        isSigned ? '采购经理' : null,
        isSigned ? dayOf(cameMs) : null,
        stepsOf(each).length,
      ];
    }
  }

  #awaits(amount: string) {
    return approvalPost(amount, clauseOfKind(this.quality, 'approvalThresholds'));
  }

  #holds(each: PlannedReturn) {
    const policy = clauseOfKind(this.quality, 'overAcceptance');
    const { rate, of } = rateFor(each.rate, policy);
    const hold = holdOf(
      {
        id: lineOf(each),
        approved: String(each.quantity),
        received: String(each.received),
        overAcceptanceRate: rate,
        rateOf: of,
        available: String(each.delivered),
      },
      policy,
    );
    if (hold === undefined) throw new Error('A held return of the plan is within its tolerance');
    return [hold];
  }

  *lineRows(): Generator<CopyRow> {
    const policy = clauseOfKind(this.quality, 'overAcceptance');
    for (const each of this.#planned) {
      const { order, line, kind, quantity, unitFen } = each;
      const ofGoods = kind !== 'COMPENSATION';
      const accepted = isGoods(kind) ? rateFor(each.rate, policy) : undefined;
      const took = booked(each);
      yield [
        lineOf(each),
        idOf(each),
        1,
        ofGoods ? productNumber(line.product) : null,
        ofGoods ? productName(line.product) : reasonOf(each),
        quantity,
        moneyOfFen(unitFen),
        moneyOfFen((took ?? quantity) * unitFen),
        ofGoods ? lineId(order, 0) : null,
        ofGoods ? order.number : null,
        ofGoods ? '件' : null,
        0,
        1,
        accepted?.rate,
        accepted?.of,
        each.received,
        took,
      ];
    }
  }

  *claimRows(): Generator<CopyRow> {
    for (const each of this.#planned) {
      const { order, line, kind, state, quantity, unitFen } = each;
      if (kind === 'COMPENSATION' || state === 'REFUSED' || state === 'WITHDRAWN') continue;
      const claimed = isGoods(kind) ? (booked(each) ?? quantity) : 0;
      const granted = kind === 'ALLOWANCE' ? quantity * unitFen : 0;
      yield [lineId(order, 0), each.delivered, moneyOfFen(line.priceFen), claimed, moneyOfFen(granted)];
    }
  }

  *eventRows(): Generator<CopyRow> {
    for (const each of this.#planned)
      for (const [at, { kind, ms, by, note }] of stepsOf(each).entries())
        yield [
          seededId(ms, KIND.event, each.order.place * MOST_EVENTS + at),
          idOf(each),
          iso(ms),
          kind,
          this.#who(by, each),
          note,
        ];
  }

  #who(by: string, { order, quantity, unitFen }: PlannedReturn): string {
    if (by === 'owner') return clientPlan(order.client, this.size.asOf).ownerId;
    if (by !== 'decider') return staffId(by);
    return staffId(DECIDERS[this.#awaits(moneyOfFen(quantity * unitFen)).post] ?? 'chenjianguo');
  }

  *postRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(wasApproved)) {
      if (isGoods(each.kind)) yield [idOf(each), 'LOGISTICS_SUPERVISOR', iso(each.approvedMs)];
      yield [idOf(each), 'ACCOUNTANT', iso(each.approvedMs)];
    }
  }

  *decisionRows(): Generator<CopyRow> {
    for (const each of this.#planned) {
      if (!wasApproved(each) && each.state !== 'REFUSED') continue;
      const { post } = this.#awaits(moneyOfFen(each.quantity * each.unitFen));
      const outcome = each.state === 'REFUSED' ? 'REFUSED' : 'APPROVED';
      yield [
        idOf(each),
        'APPROVAL',
        outcome,
        post,
        this.#who('decider', each),
        this.#who('owner', each),
        iso(each.approvedMs),
      ];
    }
  }

  *copyRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(wasApproved)) {
      const holders = isGoods(each.kind) ? copyHolders('finishedGoodsReturn', 4) : copyHolders('salesAllowance', 2);
      for (const [at, holder] of holders.entries()) yield [idOf(each), holder, at + 1, iso(each.approvedMs)];
    }
  }

  *receiptRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(({ received }) => received !== null))
      yield [
        seededId(each.cameMs, KIND.receipt, each.order.place),
        idOf(each),
        1,
        dayOf(each.cameMs),
        each.state !== 'RECEIVING',
        staffId('maliang'),
        iso(each.cameMs),
      ];
  }

  *receiptLineRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(({ received }) => received !== null))
      yield [
        seededId(each.cameMs, KIND.receipt, each.order.place),
        lineOf(each),
        each.received,
        each.received === each.quantity ? null : '与退货单数量不符',
      ];
  }

  *attachmentRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(({ proved }) => proved)) {
      const owner = this.#who('owner', each);
      const { provedMs, order } = each;
      const id = seededId(provedMs, KIND.attachment, order.place);
      const name = `退货证明单-${order.number}.pdf`;
      yield [id, DIGEST, name, 'application/pdf', DEMO_DOCUMENT.length, owner, iso(provedMs)];
    }
  }

  *proofRows(): Generator<CopyRow> {
    for (const each of this.#planned.filter(({ proved }) => proved)) {
      const { provedMs, order } = each;
      const [id, document] = [KIND.proof, KIND.attachment].map((kind) => seededId(provedMs, kind, order.place));
      yield [id, idOf(each), 'RETURN_CERTIFICATE', document, this.#who('owner', each), iso(provedMs)];
    }
  }

  *voucherRows(): Generator<CopyRow> {
    const inOrder = this.#booked().sort((a, b) => a.bookedMs - b.bookedMs);
    for (const each of inOrder) {
      const { bookedMs } = each;
      const number = this.#next('PZ', bookedMs);
      yield [voucherOf(each), number, idOf(each), 1, dayOf(bookedMs), staffId('luofang'), iso(bookedMs)];
    }
  }

  *voucherLineRows(): Generator<CopyRow> {
    for (const each of this.#booked()) {
      const amount = moneyOfFen((booked(each) ?? each.quantity) * each.unitFen);
      for (const [at, { account, debit, credit }] of postingOf(each.kind, amount).entries())
        yield [voucherOf(each), at + 1, account, debit, credit, this.#numbers.get(each)];
    }
  }

  #booked(): PlannedReturn[] {
    return this.#planned.filter(({ state }) => state === 'BOOKED');
  }
}

export const RETURN_COLUMNS =
  'returns."return" (id, number, client_id, kind, state, reason, basis, returned_on, currency, amount, rate, amount_company, requested_by, requested_at, approved_amount, awaiting_post, awaiting_why, holds, signed_by, signed_on, version)';

/** Tables in the order they are filled, and their rows. */
export function returnTables(returns: DemoReturns): readonly (readonly [columns: string, rows: Iterable<CopyRow>])[] {
  return [
    [RETURN_COLUMNS, returns.returnRows()],
    [
      'returns.return_line (id, return_id, line_no, product_number, description, quantity, unit_price, amount, order_line_id, order_number, unit, quantity_decimals, rate, over_acceptance_rate, rate_of, received_quantity, booked_quantity)',
      returns.lineRows(),
    ],
    ['returns.claimed_line (order_line_id, delivered, unit_price, claimed, granted)', returns.claimRows()],
    ['returns.event (id, return_id, at, kind, by_staff, note)', returns.eventRows()],
    ['returns.return_post (return_id, post, since)', returns.postRows()],
    ['returns.decision (return_id, kind, outcome, post, by_staff, requested_by, at)', returns.decisionRows()],
    ['returns.note_copy (return_id, holder, copy_no, issued_at)', returns.copyRows()],
    ['returns.receipt (id, return_id, receipt_no, received_on, last, by_staff, at)', returns.receiptRows()],
    ['returns.receipt_line (receipt_id, return_line_id, quantity, difference)', returns.receiptLineRows()],
    ['platform.attachment (id, digest, file_name, media_type, size_bytes, uploaded_by, at)', returns.attachmentRows()],
    ['returns.proof (id, return_id, kind, attachment_id, by_staff, at)', returns.proofRows()],
    ['returns.voucher (id, number, return_id, booking_no, posted_on, by_staff, at)', returns.voucherRows()],
    ['returns.voucher_line (voucher_id, line_no, account, debit, credit, text)', returns.voucherLineRows()],
  ];
}

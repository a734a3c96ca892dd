import { v7 } from 'uuid';
import { civilDateAt } from '../../kernel/civil-date';
import { addMoney, parseMoney } from '../../kernel/money';
import { recordAudit } from '../../platform/audit/audit';
import type { RequestContext } from '../../platform/context/request-context';
import type { ProblemValue } from '../../platform/graph/problem';
import { publish } from '../../platform/outbox';
import { invoiceFaults, partKey, type InvoiceableDelivery } from './invoice-check';
import { batchRefusal, refused, toldOf } from './push-answer';
import { pushFault, repeated } from './push-fault';
import {
  invoiceableDeliveries,
  keepInvoices,
  knownInvoices,
  type InvoiceToKeep,
  type KnownInvoice,
} from './push-invoices.repository';
import type { PushedInvoiceInput, PushInvoicesInput } from './push-invoices.schema';
import { clientsByNumber, lockSource } from './push-orders.repository';
import type { Pushed } from './push-orders.schema';
import type { BatchAnswer } from './push-orders.service';

/**
 * Takes over tax invoices of the order system, each whole or not at all, in one transaction. An invoice is known by its
 * source and number: sent again it changes nothing, with other parts it is corrected. Never more is invoiced of a delivery
 * than is owed for it. Source: CQ-19
 */
export async function pushInvoices(
  context: RequestContext,
  input: PushInvoicesInput,
): Promise<BatchAnswer | ProblemValue> {
  const refusal = batchRefusal(context, input.source, input.invoices.length);
  if (refusal !== undefined) return refusal;
  const { source, invoices } = input;
  const results = await context.database.write(async (transaction) => {
    await lockSource(transaction, source);
    const numbers = invoices.map(({ number }) => number);
    const [clients, deliveries, known] = await Promise.all([
      clientsByNumber(
        transaction,
        invoices.map(({ clientNumber }) => clientNumber),
      ),
      invoiceableDeliveries(transaction, source, {
        wanted: invoices.flatMap(({ parts }) => parts),
        invoices: numbers,
      }),
      knownInvoices(transaction, source, numbers),
    ]);
    const batch = new InvoiceBatch(clients, deliveries, known);
    const results = batch.take(context, invoices);
    await keepInvoices(transaction, source, batch.changed);
    if (batch.changed.length > 0) await publish(transaction, 'invoice.kept', { source });
    await recordAudit(transaction, context, {
      action: 'invoice.push',
      subjectType: 'InvoiceBatch',
      subjectId: v7(),
      after: { source, ...toldOf(results) },
    });
    return results;
  });
  return { __typename: 'BatchPushed', results };
}

/** Invoices are judged one after the other: what one took of a delivery is no longer open to the next. */
class InvoiceBatch {
  readonly changed: InvoiceToKeep[] = [];

  constructor(
    private readonly clients: ReadonlyMap<string, string>,
    private readonly deliveries: Map<string, InvoiceableDelivery>,
    private readonly known: ReadonlyMap<string, KnownInvoice>,
  ) {
    for (const invoice of known.values()) if (invoice.voidedOn === null) this.#reckon(invoice, 1);
  }

  take(context: RequestContext, invoices: readonly PushedInvoiceInput[]): Pushed[] {
    const today = civilDateAt(context.now);
    const twice = repeated(invoices.map(({ number }) => number));
    return invoices.map((invoice) => {
      const before = this.known.get(invoice.number);
      // What it said before is open to it again while it is judged.
      if (before !== undefined && before.voidedOn === null) this.#reckon(before, -1);
      const clientId = this.clients.get(invoice.clientNumber);
      const faults = invoiceFaults(invoice, { clientId, deliveries: this.deliveries, today });
      if (twice.has(invoice.number)) faults.unshift(pushFault('TWICE_IN_BATCH', 'number', invoice.number));
      if (faults.length > 0 || clientId === undefined) {
        if (before !== undefined && before.voidedOn === null) this.#reckon(before, 1);
        return refused(context, invoice.number, faults);
      }
      const kept = this.#kept(invoice, clientId);
      if (kept.voidedOn === null) this.#reckon(kept, 1);
      const isSame = before !== undefined && same(before, kept);
      if (!isSame) this.changed.push(kept);
      const [first] = invoice.parts;
      const orderId = (first && this.deliveries.get(partKey(first))?.orderId) ?? null;
      const outcome = before === undefined ? 'CREATED' : isSame ? 'UNCHANGED' : 'UPDATED';
      return { number: invoice.number, outcome, orderId, problems: [] };
    });
  }

  #kept(invoice: PushedInvoiceInput, clientId: string): InvoiceToKeep {
    const { number, invoicedOn, currency, amount, taxAmount, voidedOn } = invoice;
    const parts = invoice.parts.map((part) => {
      const delivery = this.deliveries.get(partKey(part));
      if (delivery === undefined) throw new Error(`The delivery ${partKey(part)} was judged before`);
      return { receivableId: delivery.receivableId, amount: parseMoney(part.amount) };
    });
    return {
      number,
      clientId,
      invoicedOn,
      currency,
      amount: parseMoney(amount),
      taxAmount: taxAmount == null ? null : parseMoney(taxAmount),
      voidedOn: voidedOn ?? null,
      parts: parts.sort((a, b) => (a.receivableId < b.receivableId ? -1 : 1)),
    };
  }

  /** Adds the parts of an invoice to what is invoiced, or takes them off. */
  #reckon({ parts }: InvoiceToKeep, sign: 1 | -1): void {
    const amountOf = new Map(parts.map(({ receivableId, amount }) => [receivableId, amount]));
    for (const [key, delivery] of this.deliveries) {
      const amount = amountOf.get(delivery.receivableId);
      if (amount === undefined) continue;
      const invoiced = addMoney(delivery.invoiced, sign === 1 ? amount : `-${amount}`);
      this.deliveries.set(key, { ...delivery, invoiced });
    }
  }
}

function same({ id: _, ...before }: KnownInvoice, now: InvoiceToKeep): boolean {
  const told = ({
    number,
    clientId,
    invoicedOn,
    currency,
    amount,
    taxAmount,
    voidedOn,
    parts,
  }: InvoiceToKeep): string =>
    JSON.stringify([
      ...[number, clientId, invoicedOn, currency, amount, taxAmount, voidedOn],
      parts.map((part) => [part.receivableId, part.amount]),
    ]);
  return told(before) === told(now);
}

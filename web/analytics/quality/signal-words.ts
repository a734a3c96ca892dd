import type { SignalPartsFragment } from '../../gql/graphql';
import type { Formats } from '../../shared/format/useFormats';
import { rowsOf } from '../figures';

type Signal = SignalPartsFragment;

interface Words {
  t(key: string, values?: Record<string, unknown>): string;
}

/** Complaints per hundred clients, as the chart has them. */
const PER = 100;

export function signalTitle({ class: of, month, rule }: Signal, { t }: Words): string {
  return t('figures.signal.title', {
    month: month.slice(0, 7),
    class: t(of ? `complaintClass.${of}` : 'figures.signal.everyClass'),
    rule: t(`figures.signal.rule.${rule}`),
  });
}

export function signalFigures(
  { rate, lower, upper, received, activeClients }: Signal,
  { t }: Words,
  formats: Pick<Formats, 'count' | 'decimal'>,
): string {
  const per = (value: number): string => formats.decimal(value * PER, 2);
  return t('figures.signal.figures', {
    rate: per(rate),
    received: formats.count(received),
    clients: formats.count(activeClients),
    lower: per(lower),
    upper: per(upper),
  });
}

/** The cases of the month that were counted when the signal was raised. */
export function signalRows({ month, to, class: of, raisedAt }: Signal) {
  return rowsOf('COMPLAINT_RATE', 'NUMERATOR', { from: month, to, asOf: raisedAt, ...(of && { classes: of }) });
}

/** The chart as it was known when the signal was raised, of the months the signal was judged on. */
export function signalChart({ from, to, class: of, raisedAt }: Signal) {
  const query = { from, to, compare: 'none', asOf: raisedAt, ...(of && { classes: of }) };
  return { name: 'quality', query };
}

/** Whether a signal stood at a past instant, or stands now: raised by then, and not withdrawn yet. */
export function stoodAt(
  { raisedAt, withdrawnAt }: { readonly raisedAt: string; readonly withdrawnAt?: string | null },
  instant: string | null,
): boolean {
  if (instant === null) return !withdrawnAt;
  const at = Date.parse(instant);
  return Date.parse(raisedAt) <= at && (!withdrawnAt || Date.parse(withdrawnAt) > at);
}

import type { ReportQuestion } from '../../platform/reports/report-renderer';

/** A signal as far as its mail needs to know it. */
export interface MailedSignal {
  readonly class: string | null;
  readonly from: string;
  readonly to: string;
  readonly raisedAt: string;
  readonly withdrawnAt: string | null;
}

/** What is asked of the graph in the recipient's name before a signal is told. */
export function signalQuestion(id: string): ReportQuestion {
  return {
    query: 'query SignalOfMail($id: ID!) { controlSignal(id: $id) { class from to raisedAt withdrawnAt } }',
    variables: { id },
  };
}

/** The address of the chart as it was known when the signal was raised, of the months it was judged on. */
export function signalAddress({ from, to, class: of, raisedAt }: MailedSignal): string {
  const query = new URLSearchParams({ from, to, compare: 'none', asOf: raisedAt });
  if (of !== null) query.set('classes', of);
  return query.toString();
}

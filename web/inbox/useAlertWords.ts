import { useI18n } from 'vue-i18n';
import type { RouteLocationRaw } from 'vue-router';
import { signalChart, signalFigures, signalTitle } from '../analytics/quality/signal-words';
import { stepName } from '../complaints/case-words';
import { readFragment } from '../gql/fragment-masking';
import { type AlertsQuery, type SignalPartsFragment, SignalPartsFragmentDoc } from '../gql/graphql';
import { formatInstant } from '../shared/format/formats';
import { writeQuery } from '../shared/filter/url-query';
import { useFormats } from '../shared/format/useFormats';
import { targetsQuery } from '../targets/targets-filter';
import { useTargetWords } from '../targets/useTargetWords';

export type Alert = AlertsQuery['alerts']['edges'][number]['node'];

/** What waits of a month; null of another alert. */
function monthOf({ kind, month }: Alert) {
  if (!month) return null;
  const isPenalties = kind === 'PENALTIES_COMPILED' || kind === 'PENALTIES_OVERDUE';
  return { name: isPenalties ? 'penaltyLists' : 'monthly', query: { month: month.slice(0, 7) } };
}

/**
 * The clients of whose reports an account manager is reminded.
 * @param me the viewer, who is told unless they stand in for somebody
 */
export const ownReportsOf = ({ dueAt, onBehalfOf }: Alert, me: string): RouteLocationRaw => ({
  name: 'clients',
  query: { owners: onBehalfOf?.id ?? me, ...(dueAt && { reportDueBy: formatInstant(dueAt).slice(0, 10) }) },
});

/** The rebates of a month that are overdue; null of another alert. */
function rebatesOf({ kind, rebateMonth }: Alert) {
  if (!rebateMonth) return null;
  return { name: 'rebates', query: { month: rebateMonth, ...(kind === 'REBATE_PAYMENT' && { states: 'OVERDUE' }) } };
}

/** The signal of a control chart; undefined of another alert. */
const signalOf = ({ signal }: Alert) => (signal ? readFragment(SignalPartsFragmentDoc, signal) : undefined);

function chartOf(alert: Alert) {
  const signal = signalOf(alert);
  return signal && signalChart(signal);
}

/** The targets of the year of one that waits; null of another alert. */
function targetsOf({ kind, target }: Alert) {
  if (kind !== 'TARGET_PROPOSED' && kind !== 'TARGET_OBJECTED') return null;
  if (!target) return { name: 'targets' };
  const { measure, period, startsOn } = target;
  return {
    name: 'targets',
    query: writeQuery(targetsQuery, { measure, period, year: Number(startsOn.slice(0, 4)), unit: null }),
  };
}

export interface AlertWords {
  titleOf(alert: Alert): string;
  textOf(alert: Alert): string;
  citesClause(alert: Alert): boolean;
  chartOf(alert: Alert): RouteLocationRaw | undefined;
  monthOf(alert: Alert): RouteLocationRaw | null;
  rebatesOf(alert: Alert): RouteLocationRaw | null;
  targetsOf(alert: Alert): RouteLocationRaw | null;
}

/** What an alert says, and where it leads. */
export function useAlertWords(): AlertWords {
  const { t, te } = useI18n();
  const formats = useFormats();
  const targetWords = useTargetWords();

  function titleOf(alert: Alert): string {
    const signal = signalOf(alert);
    if (signal) return signalTitle(signal, { t });
    if (alert.kind === 'SIGNAL') return t('figures.card.signals');
    const { kind, complaint, level, delegation, rebateMonth, rebateAgents, question, subscription, notice, count } =
      alert;
    const number = notice?.number ?? '–';
    if (kind === 'MARKET_NOTE')
      return t('inbox.alerts.market', {
        subject: alert.marketNote ? t(`marketNotes.subject.${alert.marketNote.subject}`) : t('inbox.alerts.hidden'),
      });
    if (kind === 'DRAFT_ENACTED' || kind === 'DRAFT_WITHDRAWN')
      return t(`inbox.alerts.${kind}`, { code: alert.draft?.code ?? t('inbox.alerts.hidden') });
    if (kind === 'CREDIT_DECIDED') return creditTitle(alert);
    if (kind === 'TARGET_PROPOSED' || kind === 'TARGET_OBJECTED') return targetTitle(alert);
    if (kind === 'HANDOVER' || kind === 'HANDOVER_UNDONE' || kind === 'KEPT_OPEN')
      return t(`inbox.alerts.${kind}`, { name: alert.from?.name ?? t('inbox.alerts.hidden') });
    if (kind === 'NOTICE') return t('inbox.alerts.notice', { number, subject: notice?.subject ?? '–' });
    if (kind === 'NOTICE_OVERDUE') return t('inbox.alerts.noticeOverdue', { number, n: count ?? 1 });
    if (alert.month) return t(`inbox.alerts.${kind}`, { month: alert.month.slice(0, 7) });
    if (kind === 'DAILY_LOG') return t('inbox.alerts.logs', { n: count ?? 1 });
    if (kind === 'CONTACT_DUE') return t('inbox.alerts.contacts', { n: count ?? 1 }, count ?? 1);
    if (kind === 'OWN_CONTACT_DUE') return t('inbox.alerts.ownContacts', { n: count ?? 1 }, count ?? 1);
    if (rebateMonth)
      return t(`inbox.alerts.${kind}`, { month: rebateMonth.slice(0, 7), n: rebateAgents ?? 0 }, rebateAgents ?? 0);
    if (kind === 'QUESTION')
      return t(level ? 'inbox.alerts.questionLate' : 'inbox.alerts.question', {
        client: question?.clientName ?? t('inbox.alerts.hidden'),
      });
    if (kind === 'REPORT') return t('inbox.alerts.report', { name: subscription?.name ?? t('inbox.alerts.hidden') });
    if (kind === 'ESCALATION')
      return t('inbox.alerts.escalation', {
        number: complaint?.number ?? t('inbox.alerts.aComplaint'),
        level: level ?? 1,
      });
    return t('inbox.alerts.delegation', {
      name: delegation?.principal.name ?? '–',
      post: delegation ? t(`post.${delegation.post}`) : '–',
    });
  }

  function textOf(alert: Alert): string {
    const { kind, step, dueAt, delegation, rebateMonth, question, subscription, month } = alert;
    if (month) return t('inbox.alerts.monthDue', { date: formatInstant(dueAt).slice(0, 10) });
    const signal = signalOf(alert);
    if (signal) return signalText(signal);
    if (kind === 'SIGNAL') return t('figures.signal.notYours');
    if (rebateMonth) return t('inbox.alerts.rebates');
    if (kind === 'QUESTION')
      return t('inbox.alerts.questionText', { at: formatInstant(dueAt), content: question?.content ?? '–' });
    if (kind === 'REPORT') return t('inbox.alerts.reportText', { name: subscription?.recipient.name ?? '–' });
    if (delegation) return t('identity.delegation.days', { from: delegation.from, to: delegation.to });
    if (kind === 'DRAFT_ENACTED' || kind === 'DRAFT_WITHDRAWN')
      return t('inbox.alerts.draftBy', { name: alert.from?.name ?? '–' });
    if (kind === 'CREDIT_DECIDED') return creditText(alert);
    if (kind === 'TARGET_PROPOSED' || kind === 'TARGET_OBJECTED') return targetText(alert);
    if (kind === 'MARKET_NOTE') return alert.marketNote?.content?.slice(0, 80) ?? t('inbox.alerts.hidden');
    if (kind === 'HANDOVER' || kind === 'HANDOVER_UNDONE')
      return t('inbox.alerts.handedOver', { n: alert.count ?? 0, m: alert.dutyCount ?? 0 });
    if (kind === 'KEPT_OPEN') return t('inbox.alerts.keptOpenText', { n: alert.count ?? 0 }, alert.count ?? 0);
    const at = formatInstant(dueAt);
    if (kind === 'NOTICE') return t('inbox.alerts.noticeDue', { at });
    if (kind === 'NOTICE_OVERDUE') return t('inbox.alerts.noticeWas', { at });
    if (kind === 'DAILY_LOG') return t('inbox.alerts.logsWere', { at });
    if (kind === 'CONTACT_DUE' || kind === 'OWN_CONTACT_DUE')
      return t('inbox.alerts.contactsDue', { date: at.slice(0, 10) });
    return step ? t('inbox.alerts.step', { step: stepName(step, { t, te }), at }) : t('inbox.alerts.case', { at });
  }

  /** Whether its text is a sentence of ours that names a clause: what somebody wrote is left as it is. */
  const citesClause = ({ kind, rebateMonth }: Alert): boolean =>
    kind === 'CONTACT_DUE' || kind === 'OWN_CONTACT_DUE' || !!rebateMonth;

  function creditTitle({ creditApplication }: Alert): string {
    // Whoever does not look after the client any more learns that it was decided, and not how.
    if (!creditApplication) return t('inbox.alerts.creditDecided');
    const { number, state } = creditApplication;
    return t(state === 'REJECTED' ? 'inbox.alerts.creditRejected' : 'inbox.alerts.creditApproved', {
      number: number ?? '–',
    });
  }

  /** For whom, how much, and what was said to it. */
  function creditText({ creditApplication }: Alert): string {
    if (!creditApplication) return t('inbox.alerts.hidden');
    const { client, limit, decisionNote } = creditApplication;
    return [client?.name ?? '–', formats.yuan(limit), decisionNote].filter(Boolean).join(' · ');
  }

  function targetTitle({ kind, target }: Alert): string {
    const name = target
      ? `${target.startsOn.slice(0, 4)} · ${targetWords.spanName(target.period, target.startsOn)} · ${t(`targets.measure.${target.measure}`)}`
      : t('inbox.alerts.hidden');
    return t(`inbox.alerts.${kind}`, { target: name });
  }

  /** What was decided since needs no answer any more. */
  function targetText({ kind, target }: Alert): string {
    if (!target) return t('inbox.alerts.hidden');
    if (target.proposed == null) return t('inbox.alerts.targetDone');
    const amount = targetWords.full(target.measure, target.proposed);
    return kind === 'TARGET_PROPOSED'
      ? t('inbox.alerts.targetAmount', { amount })
      : t('inbox.alerts.targetOf', { name: target.manager?.name ?? '–', amount });
  }

  function signalText(signal: SignalPartsFragment): string {
    const figures = signalFigures(signal, { t }, formats);
    if (!signal.withdrawnAt) return figures;
    return `${figures} · ${t('figures.signal.withdrawn', { at: formatInstant(signal.withdrawnAt) })}`;
  }

  return { titleOf, textOf, citesClause, chartOf, monthOf, rebatesOf, targetsOf };
}

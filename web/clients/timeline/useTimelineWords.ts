import { useI18n } from 'vue-i18n';
import { periodOf } from '../../events/events-filter';
import { formatInstant } from '../../shared/format/formats';
import { useFormats } from '../../shared/format/useFormats';
import { civilDateAt } from '../../shared/time/civil-date';
import type { ServiceEntry } from './timeline-sources';

export interface TimelineWords {
  timeOf(entry: ServiceEntry): string;
  /** who of us; undefined where nobody is named */
  authorOf(entry: ServiceEntry): string | undefined;
  labelOf(entry: ServiceEntry): string;
  textOf(entry: ServiceEntry): string;
}

/** What an entry of the service timeline says, whatever its source. */
export function useTimelineWords(): TimelineWords {
  const { t } = useI18n();
  const formats = useFormats();

  function timeOf(entry: ServiceEntry): string {
    if (entry.kind === 'return') return entry.node.returnedOn ?? '–';
    if (entry.kind === 'market') return entry.node.learnedOn;
    if (entry.kind === 'survey') return entry.node.heldOn;
    if (entry.kind === 'agreement') return entry.node.signedOn ?? '–';
    if (entry.kind === 'assignment') return entry.node.validFrom;
    if (entry.kind === 'change') return entry.node.toldOn ?? entry.node.aroseOn;
    if (entry.kind === 'payment') return entry.node.receivedOn;
    if (entry.kind === 'event') return entry.node.event ? periodOf(entry.node.event) : '–';
    return formatInstant(entry.at);
  }

  function authorOf(entry: ServiceEntry): string | undefined {
    if (entry.kind === 'activity') return entry.node.by?.name;
    if (entry.kind === 'market') return entry.node.notedBy?.name;
    if (entry.kind === 'survey') return entry.node.recordedBy?.name;
    if (entry.kind === 'payment') return entry.node.by?.name;
    if (entry.kind === 'agreement') return entry.node.ourSignatory?.name;
    if (entry.kind === 'assignment') return entry.node.assignedBy?.name;
    if (entry.kind === 'recognition') return entry.node.recognisedBy?.name;
    if (entry.kind === 'change') return entry.node.toldBy?.name;
    return entry.kind === 'complaint' ? entry.node.intakeBy?.name : undefined;
  }

  function labelOf(entry: ServiceEntry): string {
    if (entry.kind === 'event' && entry.node.event) return t(`events.kind.${entry.node.event.kind}`);
    return entry.kind === 'activity' ? t(`activityKind.${entry.node.kind}`) : t(`clients.timeline.one.${entry.kind}`);
  }

  function textOf(entry: ServiceEntry): string {
    switch (entry.kind) {
      case 'order':
        return [
          t('clients.timeline.order_text', { amount: formats.money(entry.node.amount, entry.node.currency) }),
          ...(entry.node.invoices ?? [])
            .filter(({ voidedOn }) => !voidedOn)
            .map(({ number }) => t('clients.timeline.invoice_text', { number })),
        ].join(' · ');
      case 'payment':
        return t(`clients.timeline.${entry.node.reversesId ? 'reversal_text' : 'payment_text'}`, {
          kind: t(`receivables.kind.${entry.node.kind}`),
          reference: entry.node.reference,
          amount: formats.money(entry.node.amount, entry.node.currency),
        });
      case 'return':
        return [
          t('clients.timeline.return_text', {
            number: entry.node.number,
            amount: formats.money(entry.node.amount, entry.node.currency),
          }),
          entry.node.reason,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'complaint':
        return entry.node.content ?? entry.node.number;
      case 'activity':
        return [
          entry.node.subject && t(`desk.subject.${entry.node.subject}`),
          entry.node.summary ?? '–',
          entry.node.outcome && t('desk.result', { text: entry.node.outcome }),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'notice':
        return entry.node.notice?.subject ?? t('clients.timeline.notice_hidden');
      case 'market':
        return t(`marketNotes.subject.${entry.node.subject}`);
      case 'survey':
        return [
          t(`surveys.state.${entry.node.state}`),
          entry.node.meanScore != null && t('surveys.mean', { n: formats.decimal(entry.node.meanScore, 2) }),
          entry.node.contactName,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'agreement':
        return [
          entry.node.number,
          entry.node.kind && t(`agreements.kind.${entry.node.kind}`),
          t('agreements.term', { from: entry.node.validFrom, until: entry.node.validTo }),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'assignment':
        return [t('clients.timeline.assignment_text', { name: entry.node.owner?.name ?? '–' }), entry.node.reason]
          .filter(Boolean)
          .join(' · ');
      case 'recognition':
        return [
          t('clients.timeline.recognition_text'),
          entry.node.approvedBy &&
            t('clients.timeline.approved_text', {
              name: entry.node.approvedBy.name ?? '–',
              date: entry.node.approvedAt ? civilDateAt(new Date(entry.node.approvedAt)) : '–',
            }),
        ]
          .filter(Boolean)
          .join(' · ');
      case 'change':
        return [
          t(`clients.timeline.change_text.${entry.node.occasion}`),
          t(`handover.noticeState.${entry.node.state}`),
          entry.node.state === 'OPEN' && t('handover.dueOn', { date: entry.node.dueOn }),
          entry.node.way && t(`notices.ways.${entry.node.way}`),
          entry.node.remark,
        ]
          .filter(Boolean)
          .join(' · ');
      case 'event':
        return [entry.node.contactName, entry.node.outcome].filter(Boolean).join(' · ');
    }
  }

  return { timeOf, authorOf, labelOf, textOf };
}

import { chartPng } from './chart-png';
import { headerText, type Mail, type MailAttachment } from './mail-sender';
import type { DrawnCard, DrawnReport } from './report-renderer';
import { reportHtml, reportText } from './report-text';
import { reportWorkbook } from './report-workbook';

export type ReportAttachment = 'NONE' | 'XLSX' | 'CSV';

export interface ReportMailInput {
  readonly report: DrawnReport;
  /** What the subscription is called, or what the mail says. */
  readonly name: string;
  readonly to: Mail['to'];
  readonly locale: 'zh-CN' | 'en';
  readonly attachment: ReportAttachment;
  /** The day it is made on. */
  readonly day: string;
  /** It comes later than was asked for. */
  readonly isLate: boolean;
  readonly isTest: boolean;
  readonly messageId: string;
  /**
   * The page with its filters, and the page of subscriptions unless nobody subscribed it; null: the address of this product is
   * not configured.
   */
  readonly links: { readonly page: string; readonly subscriptions: string | null } | null;
}

/** A report as mail: charts as pictures within it, figures as text and tables, rows as a file beside it. */
export async function reportMail(input: ReportMailInput): Promise<Mail> {
  const { report, name, to, locale, attachment, day, isLate, isTest, messageId, links } = input;
  const pictures: MailAttachment[] = [];
  for (const { name: card, svg } of report.cards) {
    if (svg === null) continue;
    const content = await chartPng(svg);
    pictures.push({ filename: `${card.toLowerCase()}.png`, content, contentType: 'image/png', cid: cidOf(card) });
  }
  const marks = [
    ...(isTest ? [locale === 'en' ? 'Test' : '测试'] : []),
    ...(isLate ? [locale === 'en' ? 'Late' : '补发'] : []),
  ];
  const subject = headerText(`${marks.map((mark) => `[${mark}] `).join('')}${name} · ${day}`);
  const said = { ...input, subject, cidOf };
  return {
    to,
    subject,
    text: reportText(said),
    html: reportHtml(said),
    attachments: [...pictures, ...(await files(report, { attachment, locale, day }))],
    messageId,
    unsubscribeUrl: links?.subscriptions ?? null,
  };
}

const cidOf = (card: string): string => `${card.toLowerCase()}@kehu`;

async function files(
  report: DrawnReport,
  { attachment, locale, day }: Pick<ReportMailInput, 'attachment' | 'locale' | 'day'>,
): Promise<MailAttachment[]> {
  if (attachment === 'XLSX')
    return [
      {
        filename: `kehu-${day}.xlsx`,
        content: await reportWorkbook(report, locale),
        contentType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      },
    ];
  if (attachment === 'NONE') return [];
  return report.cards.map(({ name, csv }: DrawnCard) => ({
    filename: `kehu-${name.toLowerCase()}-${day}.csv`,
    content: Buffer.from(csv),
    contentType: 'text/csv; charset=utf-8',
  }));
}

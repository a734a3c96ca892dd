import type { DrawnCard, DrawnFigure } from './report-renderer';
import type { ReportMailInput } from './report-mail';

/** Rows of a table within a mail; the file beside it has all of them. */
const MOST_ROWS = 24;
/** What is longer may be broken into lines. */
const LONG = 16;

const FONT = `font-family:'PingFang SC','Microsoft YaHei','Noto Sans SC',Arial,sans-serif`;
const QUIET = 'color:#5B6472;font-size:12px;line-height:18px';
const CELL = 'padding:6px 8px;border-bottom:1px solid #E8EBF0;font-size:12px;line-height:18px';

type Said = ReportMailInput & { readonly subject: string; readonly cidOf: (card: string) => string };

const WORDS = {
  'zh-CN': {
    late: '本报表未能在预定时间发送，现予补发；内容为发送时的数据。',
    more: (n: number) => `其余 ${n} 行见系统页面或附件。`,
    none: '该期间没有数据。',
    open: '在系统中查看',
    end: '暂停或退订（登录后）',
    rights: '本邮件按收件人本人的权限生成，请勿转发。',
  },
  en: {
    late: 'This report could not be sent when it was due, and comes late; its figures are those of when it was sent.',
    more: (n: number) => `${n} further rows are on the page, or in the attachment.`,
    none: 'There are no data in this period.',
    open: 'Open the page',
    end: 'Pause or unsubscribe (after signing in)',
    rights: 'This mail was made with the rights of its recipient alone. Do not pass it on.',
  },
} as const;

/** The report as HTML that mail programs understand: tables, styles on the elements, nothing fetched from anywhere. */
export function reportHtml(said: Said): string {
  const { report, name, locale, isLate, links } = said;
  const words = WORDS[locale];
  const link = (url: string, label: string): string =>
    `<a href="${escaped(url)}" style="color:#2457A6">${escaped(label)}</a>`;
  const footed =
    links === null
      ? []
      : [link(links.page, words.open), ...(links.subscriptions === null ? [] : [link(links.subscriptions, words.end)])];
  const foot = footed.length === 0 ? '' : `<p>${footed.join(' · ')}</p>`;
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(said.subject)}</title></head>
<body style="margin:0;background:#F5F7FA;color:#1F2329;${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="table-layout:fixed"><tr><td align="center" style="padding:16px 8px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:680px;table-layout:fixed"><tr><td>
<h1 style="margin:0 0 4px;font-size:20px;line-height:28px">${escaped(name)}</h1>
<p style="margin:0;${QUIET}">${[report.title, ...report.proof].map(escaped).join(' · ')}</p>
${isLate ? `<p style="margin:8px 0 0;padding:8px 12px;background:#FFF6E0;font-size:13px">${escaped(words.late)}</p>` : ''}
${report.cards.map((card) => cardHtml(card, said)).join('\n')}
<div style="margin-top:16px;${QUIET}">${foot}<p>${escaped(words.rights)}</p></div>
</td></tr></table></td></tr></table></body></html>`;
}

function cardHtml(card: DrawnCard, { locale, cidOf }: Said): string {
  const words = WORDS[locale];
  const { name, title, definition, notes, figures, svg, rows } = card;
  const isEmpty = svg === null && figures.length === 0;
  const picture =
    svg === null
      ? ''
      : `<img src="cid:${escaped(cidOf(name))}" width="640" alt="${escaped(title)}" style="display:block;width:100%;max-width:640px;height:auto">`;
  const body = isEmpty
    ? `<p style="${QUIET}">${escaped(words.none)}</p>`
    : `${picture}${figures.length > 0 ? figuresHtml(figures) : tableHtml(card, words.more(rows.length - MOST_ROWS))}`;
  const said = [definition, ...notes].filter((line) => line !== '');
  return `<div style="margin-top:16px;padding:12px 16px 16px;background:#FFFFFF;border-radius:8px">
<h2 style="margin:0 0 8px;font-size:15px;line-height:22px">${escaped(title)}</h2>${body}
${said.map((line) => `<p style="margin:8px 0 0;${QUIET}">${escaped(line)}</p>`).join('')}</div>`;
}

function figuresHtml(figures: readonly DrawnFigure[]): string {
  const cells = figures.map(
    ({ name, value, unit, change, facts }) => `<td width="50%" valign="top" style="padding:8px 8px 8px 0">
<div style="${QUIET}">${escaped(name)}</div>
<div style="font-size:22px;line-height:30px;font-weight:700">${escaped(value)}<span style="font-size:12px;font-weight:400;color:#5B6472"> ${escaped(unit)}</span></div>
<div style="font-size:12px;line-height:18px">${escaped(change)}</div><div style="${QUIET}">${facts.map(escaped).join(' · ')}</div></td>`,
  );
  const pairs = Array.from({ length: Math.ceil(cells.length / 2) }, (_, at) => cells.slice(at * 2, at * 2 + 2));
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0">${pairs
    .map((pair) => `<tr>${pair.join('')}${pair.length === 1 ? '<td></td>' : ''}</tr>`)
    .join('')}</table>`;
}

function tableHtml(card: DrawnCard, more: string): string {
  const { columns, rows } = card;
  const side = (at: number): string => `text-align:${columns[at]?.isNumber ? 'right' : 'left'}`;
  const shown = columns.flatMap(({ label, says }, at) => (says === undefined ? [{ label, at }] : []));
  const head = shown.map(
    ({ label, at }) =>
      `<th valign="bottom" style="${CELL};${side(at)};color:#5B6472;font-weight:600">${escaped(label)}</th>`,
  );
  const body = shownRows(card).map((row) => {
    const cells = shown.map(({ at }) => {
      const text = row[at]?.text ?? '';
      const width = text.length > LONG ? '' : ';white-space:nowrap';
      return `<td valign="top" style="${CELL};${side(at)}${width}">${escaped(text)}${detailsHtml(card, row, at)}</td>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<div style="overflow-x:auto"><table width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;margin-top:8px">
<tr>${head.join('')}</tr>${body.join('')}</table></div>${rows.length > MOST_ROWS ? `<p style="margin:8px 0 0;${QUIET}">${escaped(more)}</p>` : ''}`;
}

const BETWEEN = { INTERVAL: '–', COUNTS: ' ÷ ' } as const;

/** What is said of a figure in columns of their own, which a mail has no room for: below it. */
function detailsHtml({ columns }: DrawnCard, row: DrawnCard['rows'][number], of: number): string {
  let said = '';
  for (let at = of + 1; columns[at]?.says !== undefined; at += 2) {
    const [first, second] = [row[at]?.text ?? '', row[at + 1]?.text ?? ''];
    const says = columns[at]?.says ?? 'COUNTS';
    said += `<div style="${QUIET};white-space:nowrap">${escaped(`${first}${BETWEEN[says]}${second}`)}</div>`;
  }
  return said;
}

/** The report for whoever reads no HTML. */
export function reportText({ report, name, locale, isLate, links }: Said): string {
  const words = WORDS[locale];
  const cards = report.cards.flatMap((card) => {
    const { title, columns, figures, notes } = card;
    return [
      '',
      `# ${title}`,
      ...(figures.length > 0
        ? figures.map((each) =>
            [`${each.name}: ${each.value} ${each.unit}`.trim(), each.change, ...each.facts]
              .filter((part) => part !== '')
              .join(' · '),
          )
        : [
            columns.map(({ label }) => label).join('\t'),
            ...shownRows(card).map((row) => row.map(({ text }) => text).join('\t')),
          ]),
      ...notes,
    ];
  });
  const foot =
    links === null
      ? []
      : [
          `${words.open}: ${links.page}`,
          ...(links.subscriptions === null ? [] : [`${words.end}: ${links.subscriptions}`]),
        ];
  return [
    name,
    report.title,
    ...report.proof,
    ...(isLate ? [words.late] : []),
    ...cards,
    '',
    ...foot,
    words.rights,
  ].join('\n');
}

/** The rows that say most, where there is no room for all. */
function shownRows({ rows, isRanked }: DrawnCard): DrawnCard['rows'] {
  return isRanked ? rows.slice(0, MOST_ROWS) : rows.slice(-MOST_ROWS);
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

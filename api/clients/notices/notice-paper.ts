import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import type { NoticeState } from './client-notice';

interface NoticeAnswer {
  readonly number: string;
  readonly state: NoticeState;
  readonly subject: string;
  readonly body: string;
  readonly effectiveOn: string;
  readonly approvedAt: string | null;
  readonly approvedBy: { readonly name: string | null } | null;
  readonly sentAt: string | null;
  readonly documents: readonly { readonly fileName: string }[] | null;
}

/** What a client receives: it says what was approved, and nothing of how that came about. Source: CC-7 */
export const noticePaper = definePaper<{ clientNotice: NoticeAnswer | null }>({
  name: 'client-notice',
  reader: 'client',
  subjectType: 'ClientNotice',
  query: `query ClientNoticePaper($id: ID!) {
    clientNotice(id: $id) {
      number state subject body effectiveOn approvedAt approvedBy { name } sentAt documents { fileName }
    }
  }`,
  compose: ({ clientNotice: notice }) => (notice === null ? null : compose(notice)),
});

const NOT_APPROVED: PaperRefusal = {
  code: 'NOT_APPROVED',
  clause: 'CC-7',
  wording: {
    'zh-CN': '这份通知还没有批准。批准后才能出具。',
    en: 'The notice is not approved. There is a paper once it is.',
  },
};

const PAPER_STATES: readonly NoticeState[] = ['APPROVED', 'SENT', 'ARCHIVED'];

function compose(notice: NoticeAnswer): Composed {
  if (!PAPER_STATES.includes(notice.state)) return NOT_APPROVED;
  const documents = notice.documents ?? [];
  return {
    title: '客户通知',
    number: notice.number,
    fileName: `客户通知-${notice.number}`,
    copies: [],
    blocks: [
      { kind: 'heading', text: notice.subject },
      { kind: 'text', text: '尊敬的客户：' },
      { kind: 'text', text: notice.body },
      { kind: 'text', text: `本通知自 ${notice.effectiveOn} 起生效。如有疑问，请与您的客户经理联系。` },
      ...(documents.length === 0
        ? []
        : [
            { kind: 'heading', text: '附件' } as const,
            { kind: 'text', text: documents.map(({ fileName }, at) => `${at + 1}. ${fileName}`).join('\n') } as const,
          ]),
      {
        kind: 'signatures',
        signatures: [
          { as: '公司（盖章）', on: civilDateAt(notice.sentAt ?? notice.approvedAt ?? '') },
          { as: '客户签收' },
        ],
      },
    ],
  };
}

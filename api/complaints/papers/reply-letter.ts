import { civilDateAt } from '../../kernel/civil-date';
import { definePaper, type Composed, type PaperRefusal } from '../../platform/papers/paper';
import type { ComplaintOutcome, ComplaintState } from '../complaint-words.schema';
import type { CaseAnswer, StepAnswer } from './case-answer';
import { CLASS_NAMES, OUTCOME_NAMES } from './case-names';
import { clientName, clocksOf, handedOn, lastWith } from './case-parts';

/** What the letter asks: nothing of how the house came to its answer but the answer itself. */
type LetterAnswer = Pick<
  CaseAnswer,
  | 'number'
  | 'class'
  | 'state'
  | 'receivedAt'
  | 'content'
  | 'demand'
  | 'outcome'
  | 'orderNumber'
  | 'partNumber'
  | 'client'
  | 'due'
> & { readonly steps: readonly StepAnswer[] };

/** Answers the client in the words of the service director; the only paper of a case that a client receives. Source: CQ-10, CC-13 */
export const replyLetter = definePaper<{ complaint: LetterAnswer | null }>({
  name: 'reply-letter',
  reader: 'client',
  subjectType: 'Complaint',
  query: `query ReplyLetter($id: ID!) {
    complaint(id: $id) {
      number class state receivedAt content demand outcome orderNumber partNumber
      client { number name }
      due { at overdue why { clause { id } policyVersion } }
      steps {
        step post startedAt doneAt result
        doneBy { name }
        due { at overdue why { clause { id } policyVersion } }
        handedOn { name kind value }
      }
    }
  }`,
  compose: ({ complaint: row }) => (row === null ? null : compose(row)),
});

const NOT_ANSWERED: PaperRefusal = {
  code: 'NOT_ANSWERED',
  clause: 'CC-13',
  wording: {
    'zh-CN': '还没有可以告知客户的答复。完成“答复客户”这一步后才有答复函。',
    en: 'There is no answer for the client yet. The letter exists once the step that replies is done.',
  },
};

/** States in which what the client was told stands. */
const ANSWERED: readonly ComplaintState[] = ['ANSWERED', 'REPLIED', 'CLOSED'];
const CONCLUSIONS: readonly ComplaintOutcome[] = ['UPHELD', 'NOT_ESTABLISHED'];

function compose(row: LetterAnswer): Composed {
  const whole = row as CaseAnswer;
  const replied = lastWith(whole, 'reply') ?? lastWith(whole, 'answer');
  const reply = replied && (handedOn(replied, 'reply') ?? handedOn(replied, 'answer'));
  if (replied?.doneAt == null || reply === undefined || !ANSWERED.includes(row.state)) return NOT_ANSWERED;
  const concluded = lastWith(whole, 'conclusion');
  const outcome = (concluded && handedOn(concluded, 'conclusion')) ?? row.outcome;
  const conclusion = CONCLUSIONS.find((each) => each === outcome);
  return {
    title: '客户投诉答复函',
    number: row.number,
    fileName: `客户投诉答复函-${row.number}`,
    copies: [],
    blocks: [
      { kind: 'text', text: `尊敬的${clientName(row)}：` },
      {
        kind: 'text',
        text: `您于 ${civilDateAt(row.receivedAt)} 反映的${CLASS_NAMES[row.class]}问题（编号 ${row.number}）已经处理，现答复如下。`,
      },
      {
        kind: 'facts',
        facts: [
          ['订单号', row.orderNumber],
          ['品号', row.partNumber],
          ['您反映的情况', row.content],
          ['您的要求', row.demand],
          ['处理结论', conclusion && `投诉${OUTCOME_NAMES[conclusion]}`],
        ],
      },
      { kind: 'heading', text: '答复' },
      { kind: 'text', text: reply },
      {
        kind: 'text',
        text: '如对本答复有异议，请与客户主任联系，我们将另立新单并附上本件继续处理（CQ-8）。感谢您的理解与支持。',
      },
      {
        kind: 'signatures',
        signatures: [
          { as: '客户主任', name: replied.doneBy?.name, on: civilDateAt(replied.doneAt) },
          { as: '客户签收' },
        ],
      },
      { kind: 'clauses', clauses: clocksOf({ ...whole, steps: [replied] }) },
    ],
  };
}

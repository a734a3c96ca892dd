import { problem, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import type { RequestContext } from '../../platform/context/request-context';
import { MOST_PUSHED, type Pushed } from './push-orders.schema';
import type { PushFault } from './push-fault';

const SOURCE = /^[a-z0-9][a-z0-9-]{0,39}$/;
/** Orders that Kehu itself makes up, such as those of the demonstration company. */
const OWN_SOURCE = 'kehu';

/** Why a whole batch is not looked at; undefined when it is. */
export function batchRefusal(context: RequestContext, source: string, size: number): ProblemValue | undefined {
  const { locale } = context;
  if (!signedIn(context).reaches.ORDERING.write)
    return problem('NotAllowed', {
      code: 'MAY_NOT_PUSH',
      locale,
      wording: {
        'zh-CN': '只有订单系统接口账户可以推送订单和交货。',
        en: 'Only the account of the order system hands over orders and deliveries.',
      },
    });
  if (!SOURCE.test(source) || source === OWN_SOURCE)
    return problem('InvalidInput', {
      code: 'SOURCE',
      field: 'input.source',
      locale,
      wording: {
        'zh-CN': '来源应为 1 至 40 个小写字母、数字或连字符，且不能是 kehu。',
        en: 'A source has 1 to 40 small letters, digits or dashes, and is not "kehu".',
      },
    });
  if (size >= 1 && size <= MOST_PUSHED) return undefined;
  return problem('InvalidInput', {
    code: 'BATCH_SIZE',
    field: 'input',
    locale,
    wording: {
      'zh-CN': `一批应有 1 至 ${MOST_PUSHED} 张单，请分批发送。`,
      en: `A batch has 1 to ${MOST_PUSHED} of them. Send it in parts.`,
    },
  });
}

export function refused({ locale }: RequestContext, number: string, faults: readonly PushFault[]): Pushed {
  const problems = faults.map(({ wording, ...fault }) => ({ ...fault, message: wording[locale] }));
  return { number, outcome: 'REFUSED', orderId: null, problems };
}

/** What the audit trail keeps of a batch: the numbers by what was done with them. */
export function toldOf(results: readonly Pushed[]): Readonly<Record<string, readonly string[]>> {
  const told: Record<string, string[]> = {};
  for (const { outcome, number } of results) (told[outcome.toLowerCase()] ??= []).push(number);
  return told;
}

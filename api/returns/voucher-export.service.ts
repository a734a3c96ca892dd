import { addDays } from '../kernel/civil-date';
import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import { wrongArgument, wrongDays } from '../platform/graph/wrong-argument';
import { csvOf, totalsOf } from './voucher-export';
import { linesPosted } from './voucher.repository';
import type { PostingPeriod, VoucherExport } from './voucher.schema';

const MOST_DAYS = 366;
const MOST_LINES = 20_000;

/**
 * Vouchers of a period for the books; null for who may not write them.
 * @throws GraphQLError BAD_USER_INPUT for a period that ends before it begins, or that is too much for one file
 */
export async function voucherExport(context: RequestContext, period: PostingPeriod): Promise<VoucherExport | null> {
  if (!signedIn(context).reaches.MONEY.write) return null;
  const { from, to } = period;
  if (from > to || addDays(from, MOST_DAYS) < to) throw wrongDays(MOST_DAYS);
  const lines = await linesPosted(context, period, MOST_LINES);
  if (lines.length > MOST_LINES)
    throw wrongArgument({
      'zh-CN': '凭证过多，请缩短期间。',
      en: 'There are too many vouchers for one file. Choose a shorter period.',
    });
  return { csv: csvOf(lines), ...totalsOf(lines) };
}

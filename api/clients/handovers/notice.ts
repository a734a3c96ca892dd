import type { CivilDate } from '../../kernel/civil-date';
import { textFault } from '../../platform/graph/input-text';
import type { ProblemText } from '../../platform/graph/problem';
import { toldOutsideItsDays } from './notice-problem';

/** Still to be given, given, or not needed any more. */
export type NoticeState = 'OPEN' | 'TOLD' | 'CALLED_OFF';

/** A handover, or the undoing of one that the client was told of. */
export type NoticeOccasion = 'HANDOVER' | 'UNDO';

export function noticeStateOf({
  doneAt,
  calledOffAt,
}: {
  readonly doneAt: string | null;
  readonly calledOffAt: string | null;
}): NoticeState {
  if (doneAt !== null) return 'TOLD';
  return calledOffAt === null ? 'OPEN' : 'CALLED_OFF';
}

/** What is wrong with what is recorded of telling a client. Source: KA-14 */
export function tellingFault(
  { toldOn, remark }: { readonly toldOn: CivilDate; readonly remark?: string | null },
  { aroseOn, today }: { readonly aroseOn: CivilDate; readonly today: CivilDate },
): ProblemText | undefined {
  const name = { 'zh-CN': '备注', en: 'The remark' };
  const fault = textFault({ remark }, [{ field: 'remark', most: 500, lines: true, clause: 'KA-14', name }]);
  if (fault !== undefined) return fault;
  return toldOn < aroseOn || toldOn > today ? toldOutsideItsDays : undefined;
}

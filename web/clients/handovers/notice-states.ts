import type { NoticeState } from '../../gql/graphql';
import { oneOf } from '../../shared/filter/url-query';

export const noticeStates = ['OPEN', 'TOLD', 'CALLED_OFF'] as const satisfies readonly NoticeState[];

/** Which notices are listed, as it stands in the address. */
export const noticeStateParam = oneOf(noticeStates, 'OPEN');

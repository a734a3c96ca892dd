import type { Money } from '../../kernel/money';
import type { ProblemText } from '../../platform/graph/problem';
import type { AllocationFault } from './allocation-plan';

const input = (code: string, field: string, zh: string, en: string): ProblemText => ({
  code,
  field: `input.${field}`,
  wording: { 'zh-CN': zh, en },
});

export const mayNotCollect: ProblemText = {
  code: 'MAY_NOT_COLLECT',
  wording: {
    'zh-CN': '只有会计可以登记收款、核销和冲销。催收情况请写入催收记录。',
    en: 'Only accounting enters, allocates and takes back money. Write what was said into the collection log.',
  },
};

export const mayNotLog: ProblemText = {
  code: 'MAY_NOT_LOG',
  wording: {
    'zh-CN': '您不负责向该客户催收。请联系它的客户经理。',
    en: 'You do not collect from this client. Ask its account manager.',
  },
};

export const noSuchClient: ProblemText = input(
  'NO_SUCH_CLIENT',
  'clientId',
  '找不到这个客户。请重新选择。',
  'There is no such client. Choose again.',
);

export const noSuchReceivable: ProblemText = input(
  'NO_SUCH_RECEIVABLE',
  'receivableId',
  '该客户没有这笔应收款。请重新选择。',
  'The client has no such receivable. Choose again.',
);

export const noSuchSettlement: ProblemText = input(
  'NO_SUCH_SETTLEMENT',
  'settlementId',
  '找不到这笔核销。',
  'There is no such settlement.',
);

export const badAmount = (field: string): ProblemText =>
  input(
    'AMOUNT',
    field,
    '金额须大于 0，最多两位小数，不超过一万亿。',
    'The amount is above zero, with two decimals at most and less than a trillion.',
  );

export const badDay = (field: string): ProblemText =>
  input(
    'DAY',
    field,
    '日期不能晚于今天，也不能早于十年前。',
    'The day is not in the future, and not more than ten years back.',
  );

export const badPromise: ProblemText = input(
  'PROMISE',
  'promisedOn',
  '结果为“承诺付款”时须填写承诺日期：从联系当天起一年以内；其他结果不填日期和金额。',
  'A promise has the day it is for, within a year from the contact; no other result has a day or an amount.',
);

export const badCurrency: ProblemText = input(
  'CURRENCY',
  'currency',
  '请填写三个大写字母的币种，如 CNY。',
  'Write the currency in three capital letters, such as CNY.',
);

export const noRate = (currency: string): ProblemText =>
  input(
    'NO_RATE',
    'currency',
    `到账当日没有 ${currency} 的汇率，请先维护汇率。`,
    `There is no exchange rate for ${currency} on that day. Enter it first.`,
  );

export function enteredBefore(standing: { readonly receivedOn: string; readonly amount: Money }): ProblemText {
  return input(
    'ENTERED_BEFORE',
    'reference',
    `该客户的这个凭据号已登记过：${standing.receivedOn}，${standing.amount}。如是另一笔，请写明区别；如登记有误，请先冲销原来那笔。`,
    `This reference of the client was entered before: ${standing.amount} on ${standing.receivedOn}. If it is another payment, tell it apart; if the first was wrong, take that one back.`,
  );
}

export const tooManyAllocations: ProblemText = input(
  'ALLOCATIONS',
  'allocations',
  '一次最多核销 200 笔。',
  'Allocate to 200 receivables at most at a time.',
);

export const nothingLeft: ProblemText = input(
  'NOTHING_LEFT',
  'settlementId',
  '这笔款已全部核销，没有余额。',
  'All of it is allocated: nothing is left.',
);

export const nothingOpen: ProblemText = input(
  'NOTHING_OPEN',
  'settlementId',
  '该客户没有同币种的未清应收款；余额留作预收，以后再核销。',
  'The client owes nothing in this currency. The rest waits for what it owes next.',
);

export const isCounterEntry: ProblemText = input(
  'COUNTER_ENTRY',
  'settlementId',
  '冲销分录本身不能核销或再冲销；如冲错了，请重新登记这笔收款。',
  'A counter-entry is neither allocated nor taken back. If it was wrong, enter the payment again.',
);

export const isReversed: ProblemText = input(
  'REVERSED',
  'settlementId',
  '这笔收款已被冲销。',
  'This payment was taken back already.',
);

export const followsVoucher: ProblemText = {
  ...input(
    'FOLLOWS_VOUCHER',
    'settlementId',
    '退货抵减随退货凭证而来：请在退货单上冲销它的凭证。',
    'A credit follows the voucher of its return: take that voucher back on the return.',
  ),
  clause: 'CQ-19',
};

export function allocationProblem(fault: AllocationFault): ProblemText {
  switch (fault.kind) {
    case 'unknown':
      return input(
        'NO_SUCH_RECEIVABLE',
        `allocations.${fault.at}.receivableId`,
        '这笔应收款不属于该客户、币种不同，或已经结清。请刷新后重新选择。',
        'This receivable is not of the client, has another currency, or is settled. Reload and choose again.',
      );
    case 'twice':
      return input(
        'TWICE',
        `allocations.${fault.at}.receivableId`,
        '同一笔应收款只填一次。',
        'Name each receivable once.',
      );
    case 'notAboveZero':
      return badAmount(`allocations.${fault.at}.amount`);
    case 'moreThanOpen':
      return input(
        'MORE_THAN_OPEN',
        `allocations.${fault.at}.amount`,
        `超过未清金额，最多 ${fault.open}。`,
        `More than is open. At most ${fault.open}.`,
      );
    case 'moreThanReceived':
      return input(
        'MORE_THAN_RECEIVED',
        'allocations',
        `核销合计超出可用金额 ${fault.over}，请减少。`,
        `The parts come to ${fault.over} more than there is. Take some off.`,
      );
  }
}

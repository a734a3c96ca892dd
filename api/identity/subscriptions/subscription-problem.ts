import type { ProblemText } from '../../platform/graph/problem';

const about = (code: string, zh: string, en: string, field?: string): ProblemText => ({
  code,
  ...(field !== undefined && { field: `input.${field}` }),
  wording: { 'zh-CN': zh, en },
});

/** What keeps a report from being subscribed, changed or sent. */
export const noSuchSubscription = about(
  'NO_SUCH_SUBSCRIPTION',
  '找不到这项订阅。请刷新列表。',
  'There is no such subscription. Read the list again.',
  'id',
);
export const notYourSubscription = about(
  'NOT_YOURS',
  '只有订阅的设置人可以更改内容。您可以暂停或退订。',
  'Only whoever set the subscription up can change what it sends. You can pause or end it.',
  'id',
);
export const hasEnded = about(
  'HAS_ENDED',
  '这项订阅已退订，不能再更改。请重新订阅。',
  'The subscription has ended for good. Subscribe anew.',
  'id',
);
export const wrongCards = about(
  'CARDS',
  '请至少选择一项此页面的内容。',
  'Choose at least one of the contents of this page.',
  'cards',
);
export const wrongTime = about(
  'TIME',
  '请填写 00:00 至 23:59 之间的时间。',
  'Give a time from 00:00 to 23:59.',
  'atTime',
);
export const wrongWeekday = about('WEEKDAY', '请选择星期几。', 'Choose the day of the week.', 'weekday');
export const wrongMonthDay = about('MONTH_DAY', '请选择 1 至 31 日。', 'Choose a day from 1 to 31.', 'monthDay');
export const dayTooMany = about(
  'DAY_NOT_ASKED',
  '只有每周订阅填写星期，只有每月订阅填写日期。',
  'A day of the week is for weekly reports only, and a day of the month for monthly ones.',
  'rhythm',
);
export const wrongRecipients = (most: number): ProblemText =>
  about('RECIPIENTS', `请选择 1 至 ${most} 位收件人。`, `Choose 1 to ${most} recipients.`, 'recipientIds');
export const notBelowYou = about(
  'NOT_BELOW',
  '只能为自己或下属订阅。请重新选择收件人。',
  'Reports can be subscribed for oneself and for those who report to one. Choose other recipients.',
  'recipientIds',
);
export const cannotRead = (name: string): ProblemText =>
  about(
    'NO_REACH',
    `${name}的岗位不能查看汇总数字，不能订阅。请重新选择收件人。`,
    `${name} may not see figures. Choose other recipients.`,
    'recipientIds',
  );
export const tooManySubscriptions = (most: number): ProblemText =>
  about(
    'TOO_MANY',
    `最多保留 ${most} 项订阅。请先退订不再需要的。`,
    `You may have ${most} subscriptions at most. End some you no longer need first.`,
  );
export const notConfigured = about(
  'MAIL_NOT_CONFIGURED',
  '系统尚未配置邮件服务器，不能发送。请联系管理员。',
  'No mail server is configured, so nothing can be sent. Ask an administrator.',
);
export const noAddress = about(
  'NO_ADDRESS',
  '您没有登记邮箱，不能发送。请联系管理员登记。',
  'You have no mail address on record. Ask an administrator to add it.',
);
export const tooManyTests = (most: number): ProblemText =>
  about(
    'TOO_MANY_TESTS',
    `每小时最多发送 ${most} 封测试邮件。请稍后再试。`,
    `At most ${most} test mails are sent in an hour. Try again later.`,
  );

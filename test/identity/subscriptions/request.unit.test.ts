import { describe, expect, it } from 'vitest';
import { fateAfter, messageIdOf, waitAfter } from '../../../api/identity/subscriptions/report-delivery';
import { settingsOf, type AskedSettings } from '../../../api/identity/subscriptions/subscription-request';
import { headerText, isAddress } from '../../../api/platform/reports/mail-sender';

const ASKED: AskedSettings = {
  name: '月度经营概览',
  query: 'period=lastMonth',
  cards: ['TIERS', 'KPI'],
  rhythm: 'MONTHLY',
  monthDay: 10,
  atTime: '08:30',
  locale: 'ZH_CN',
  attachment: 'XLSX',
};
const asked = (more: Partial<AskedSettings> = {}) => settingsOf('DASHBOARD', { ...ASKED, ...more });
const codeOf = (answer: object): unknown => ('code' in answer ? answer.code : 'fine');

describe('what is asked to be sent', () => {
  it('is kept with its cards in the order of the page', () => {
    expect(asked()).toMatchObject({ cards: ['KPI', 'TIERS'], atMinute: 510, monthDay: 10, weekday: null });
  });

  it.each<[string, Partial<AskedSettings>, string]>([
    ['without a name', { name: ' ' }, 'REQUIRED'],
    ['with a name of two lines', { name: 'a\r\nBcc: x@example.com' }, 'CONTROL_CHARACTER'],
    ['with an address of another page', { query: 'drop=table' }, 'UNKNOWN_ADDRESS'],
    ['without a card', { cards: [] }, 'CARDS'],
    ['with a card of another page', { cards: ['KPI', 'CONTROL'] }, 'CARDS'],
    ['at no time', { atTime: '25:00' }, 'TIME'],
    ['monthly without a day', { monthDay: null }, 'MONTH_DAY'],
    ['monthly on a day that is none', { monthDay: 32 }, 'MONTH_DAY'],
    ['weekly without a day', { rhythm: 'WEEKLY', monthDay: null }, 'WEEKDAY'],
    ['weekly on a day and a half', { rhythm: 'WEEKLY', weekday: 1.5, monthDay: null }, 'WEEKDAY'],
    ['daily on a day of the month', { rhythm: 'WORKING_DAYS' }, 'DAY_NOT_ASKED'],
  ])('is refused %s', (_what, more, code) => {
    expect(codeOf(asked(more))).toBe(code);
  });
});

describe('a mail', () => {
  it('keeps its name however often it is sent', () => {
    expect(messageIdOf('m1', 'example.com')).toBe('<report.m1@example.com>');
  });

  it('is tried five times more, each time later, and then given up', () => {
    const waits = [1, 2, 3, 4, 5].map((attempts) => waitAfter(attempts) ?? 0);
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(new Set(waits).size).toBe(5);
    expect(waitAfter(6)).toBeUndefined();
  });

  it('ends its subscription when the recipient left, and pauses it when they could get it again', () => {
    expect([fateAfter('LEFT'), fateAfter('NO_REACH'), fateAfter('NO_ADDRESS'), fateAfter('NO_ANSWER')]).toEqual([
      'ENDED',
      'PAUSED',
      'PAUSED',
      null,
    ]);
  });

  it('begins no header of its own by what somebody is called', () => {
    expect(headerText('月报\r\nBcc: all@example.com\u2028x')).toBe('月报 Bcc: all@example.com x');
  });

  it.each(['a@example.com', 'zhang.wei+kehu@mail.example.com'])('is addressed to %s', (address) => {
    expect(isAddress(address)).toBe(true);
  });

  it.each([
    '',
    'nobody',
    'a@b@c',
    'a b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    '<a@example.com>',
    'a@b..c',
  ])('is never addressed to %j', (address) => {
    expect(isAddress(address)).toBe(false);
  });
});

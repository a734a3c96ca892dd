import { afterAll, describe, expect, it } from 'vitest';
import type { AuditTrailQuery } from '../../../web/gql/graphql';
import { toldSubject, toldValue } from '../../../web/administration/audit-value';
import { i18n, setLocale } from '../../../web/shared/i18n/i18n';
import type { Locale } from '../../../web/shared/format/formats';

type Line = AuditTrailQuery['auditTrail']['edges'][number]['node'];

const ANA = '00000000-0000-7000-8000-0000000000b1';
const ACME = '00000000-0000-7000-8000-0000000000c1';
const HIDDEN = '00000000-0000-7000-8000-0000000000c2';

const line = (subjectType: string, fields: Record<string, string> = {}): Line => ({
  id: '1',
  at: '2026-11-20T16:00:00.000Z',
  action: 'client.change',
  subjectType,
  subjectId: ACME,
  tokenId: null,
  onBehalfOf: null,
  actor: null,
  changes: Object.entries(fields).map(([field, after]) => ({ field, before: null, after })),
  names: [
    { value: ANA, name: '王敏' },
    { value: 'EAST', name: '华东' },
  ],
  clients: [{ id: ACME, name: '明达商贸' }, null],
});

async function told(locale: Locale, subjectType: string, field: string, kept: string, rest = {}): Promise<string> {
  await setLocale(locale);
  const { t, te } = i18n.global;
  const reader = { t, te, locale, fieldName: (name: string) => `<${name}>` };
  return toldValue(line(subjectType, { ...rest, [field]: kept }), { path: field, kept }, reader);
}

afterAll(() => setLocale('zh-CN'));

describe('a value of the audit trail', () => {
  it.each([
    ['Client', 'ownerId', ANA, '王敏', '王敏'],
    ['Client', 'region_code', 'EAST', '华东', '华东'],
    ['Client', 'businessType', 'AGREEMENT', '协议客户', 'Agreement client'],
    ['Complaint', 'state', 'APPROVED', '已审批', 'Approved'],
    ['Return', 'kind', 'REWORK', '返工', 'Rework'],
    ['SalesTarget', 'measure', 'REVENUE', '业绩金额', 'Attained revenue'],
    ['Staff', 'active', 'true', '是', 'Yes'],
    ['Staff', 'posts', '[]', '–', '–'],
    ['Staff', 'posts', '{}', '–', '–'],
    ['CreditApplication', 'limit', '1250000.50', '¥1,250,000.50', '¥1,250,000.50'],
    ['Question', 'dueAt', '2026-11-20T16:00:00.000Z', '2026-11-21 00:00', '2026-11-21 00:00'],
    ['Complaint', 'agents', `["${ANA}","${ACME}"]`, '王敏、明达商贸', '王敏, 明达商贸'],
    [
      'Client',
      'planned',
      `[{"ownerId":"${ANA}","until":null}]`,
      '<ownerId> 王敏；<until> –',
      '<ownerId> 王敏; <until> –',
    ],
  ])('of %s, %s %s, is told in words', async (subject, field, kept, zh, en) => {
    expect(await told('zh-CN', subject, field, kept)).toBe(zh);
    expect(await told('en', subject, field, kept)).toBe(en);
  });

  it('is money in the currency that stands beside it', async () => {
    expect(await told('en', 'Return', 'amount', '10.50', { currency: 'USD' })).toBe('$10.50');
  });

  it.each([
    ['Client', 'mergedId', HIDDEN],
    ['Client', 'remark', 'APPROVED'],
    ['Return', 'amount', '10.50'],
    ['SalesTarget', 'amount', '12'],
    ['Client', 'valid', '[2026-01-01,2026-03-01)'],
    ['Client', 'from', '2026-01-01'],
  ])('of %s, %s %s, stays as it is kept where it cannot be told', async (subject, field, kept) => {
    expect(await told('en', subject, field, kept)).toBe(kept);
  });

  it('is of somebody or something that has a name', () => {
    expect(toldSubject(line('Client'))).toBe('明达商贸');
    expect(toldSubject({ ...line('Client'), subjectId: HIDDEN })).toBeUndefined();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldsByTitle, IMPORT_FIELDS, proposedColumns } from '../../../api/clients/import/import-field';

describe('what columns are proposed to be', () => {
  it('goes by their titles in either language, marks and blanks aside', () => {
    const header = [
      '客户名称 *',
      '客户类型',
      ' 统一社会信用代码（18位）',
      '区域',
      '备注',
      'Owner',
      'PAYMENT TERM DAYS',
      '联系人',
      'e-mail',
    ];
    expect(proposedColumns(header)).toEqual([
      'NAME',
      'BUSINESS_TYPE',
      null,
      'REGION',
      null,
      'OWNER',
      'PAYMENT_TERM',
      'CONTACT_NAME',
      'CONTACT_EMAIL',
    ]);
  });

  it('takes a telephone for that of a contact where the contact has a name, and not that of a company', () => {
    expect(proposedColumns(['单位名称', '电话', '邮箱'])).toEqual(['NAME', null, null]);
    expect(proposedColumns(['单位名称', '电话', '联系人'])).toEqual(['NAME', 'CONTACT_PHONE', 'CONTACT_NAME']);
    const kept = fieldsByTitle(['单位', '总机'], ['NAME', 'CONTACT_PHONE']);
    expect(proposedColumns(['单位', '总机'], kept)).toEqual(['NAME', null]);
  });

  it('knows what our own exports and error files call them', () => {
    expect(proposedColumns(['number', 'name', 'tier.code', 'region.name', 'city', 'owner.name', '_cursor'])).toEqual([
      'NUMBER',
      'NAME',
      null,
      'REGION',
      'CITY',
      'OWNER',
      null,
    ]);
    const errorFile = [
      ...[
        'line',
        'reason',
        'number',
        'name',
        'businessType',
        'creditCode',
        'region',
        'owner',
        'paymentTerm',
        'country',
        'city',
      ],
      ...['address', 'contactName', 'contactRole', 'contactPhone', 'contactEmail', '_cursor'],
    ];
    expect(proposedColumns(errorFile)).toEqual([null, null, ...IMPORT_FIELDS, null]);
  });

  it('finds every field once at most, whatever the titles', () => {
    const title = fc.oneof(
      fc.string(),
      fc.constantFrom('名称', '客户名称', 'name', '电话', '手机', '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(fc.array(title, { maxLength: 30 }), (header) => {
        const columns = proposedColumns(header);
        const found = columns.filter((field) => field !== null);
        expect(columns).toHaveLength(header.length);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('is what was kept for such titles, also that a column is none', () => {
    const kept = fieldsByTitle(['名称', '简称'], [null, 'NAME']);
    expect(proposedColumns(['名 称', '简称', '城市'], kept)).toEqual([null, 'NAME', 'CITY']);
  });

  it('is a custom field by its name in either language, behind the fields of the card', () => {
    const fields = [
      { id: 'a', nameZh: '产能', nameEn: 'Capacity' },
      { id: 'b', nameZh: '城市', nameEn: 'Home town' },
    ];
    expect(proposedColumns(['产 能', 'CAPACITY', '城市', 'home town'], {}, fields)).toEqual([
      'FIELD:a',
      null,
      'CITY',
      'FIELD:b',
    ]);
    const kept = fieldsByTitle(['x', 'y'], ['FIELD:a', 'FIELD:gone']);
    expect(proposedColumns(['x', 'y'], kept, fields)).toEqual(['FIELD:a', null]);
  });
});

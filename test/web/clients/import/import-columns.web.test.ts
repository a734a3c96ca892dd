import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomField } from '../../../../web/clients/fields/field-entry';
import {
  canBeKey,
  canEmpty,
  columnsFault,
  customColumn,
  errorFileFields,
  fieldsFor,
  importFields,
  sentColumns,
} from '../../../../web/clients/import/import-columns';

const custom = [
  { id: 'a', kind: 'TEXT', required: false },
  { id: 'b', kind: 'NUMBER', required: true },
] as unknown as CustomField[];
const fresh = { keyPlace: 0, creates: true };

describe('the columns of an import', () => {
  it('cannot be sent without the name of new clients or of contacts, nor with a field twice', () => {
    expect(columnsFault({ columns: [null, 'CITY'], ...fresh })).toBe('nameless');
    expect(columnsFault({ columns: ['NAME', 'CITY', null, 'CITY'], ...fresh })).toEqual({ twice: 'CITY' });
    const ours = importFields.filter((field) => field !== 'NUMBER');
    fc.assert(
      fc.property(fc.subarray([...ours]), fc.nat(5), (fields, blanks) => {
        const columns = [...fields, ...Array.from({ length: blanks }, () => null)];
        const nameless = !fields.includes('CONTACT_NAME') && fields.some((field) => field.startsWith('CONTACT_'));
        const fault = nameless ? 'contactNameless' : null;
        expect(columnsFault({ columns, ...fresh })).toBe(fields.includes('NAME') ? fault : 'nameless');
      }),
    );
  });

  it('have client numbers to match by and for nothing else, and need no name when none is new', () => {
    const columns = ['NUMBER', 'NAME', 'CREDIT_CODE'] as const;
    expect(columnsFault({ columns, ...fresh })).toBe('numberNoKey');
    expect(columnsFault({ columns, keyPlace: 3, creates: true })).toBe('numberNoKey');
    expect(columnsFault({ columns, keyPlace: 1, creates: true })).toBeNull();
    expect(columnsFault({ columns: ['NUMBER', 'CITY'], keyPlace: 1, creates: false })).toBeNull();
    expect(columnsFault({ columns: ['NUMBER', 'CITY'], keyPlace: 1, creates: true })).toBe('nameless');
  });

  it('match by what tells a client, and empty only what may be empty', () => {
    expect(importFields.filter((field) => canBeKey(field, custom))).toEqual(['NUMBER', 'CREDIT_CODE']);
    expect([canBeKey(customColumn('a'), custom), canBeKey(customColumn('b'), custom)]).toEqual([true, false]);
    expect([canEmpty(customColumn('a'), custom), canEmpty(customColumn('b'), custom)]).toEqual([true, false]);
    expect([
      canEmpty('NAME', custom),
      canEmpty('OWNER', custom),
      canEmpty('CITY', custom),
      canEmpty(null, custom),
    ]).toEqual([...[false, false, true, false]]);
  });

  it('are sent with custom fields by their places', () => {
    expect(sentColumns(['NAME', customColumn('a'), null, customColumn('b')])).toEqual({
      columns: ['NAME', null, null, null],
      customColumns: [
        { place: 2, fieldId: 'a' },
        { place: 4, fieldId: 'b' },
      ],
    });
  });

  it('are contacts only for those who may write them', () => {
    expect(fieldsFor(true)).toEqual(importFields);
    expect(fieldsFor(false).some((field) => field.startsWith('CONTACT_'))).toBe(false);
  });

  it('all have a name in the error file', () => {
    expect(Object.values(errorFileFields)).toEqual(importFields);
  });
});

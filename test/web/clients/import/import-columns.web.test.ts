import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsFault, errorFileFields, fieldsFor, importFields } from '../../../../web/clients/import/import-columns';

describe('the columns of an import', () => {
  it('cannot be sent without the name, nor with a field twice', () => {
    expect(columnsFault([null, 'CITY'])).toBe('nameless');
    expect(columnsFault(['NAME', 'CITY', null, 'CITY'])).toBe('CITY');
    fc.assert(
      fc.property(fc.subarray([...importFields]), fc.nat(5), (fields, blanks) => {
        const columns = [...fields, ...Array.from({ length: blanks }, () => null)];
        expect(columnsFault(columns)).toBe(fields.includes('NAME') ? null : 'nameless');
      }),
    );
  });

  it('are contacts only for those who may write them', () => {
    expect(fieldsFor(true)).toEqual(importFields);
    expect(fieldsFor(false).some((field) => field.startsWith('CONTACT_'))).toBe(false);
  });

  it('all have a name in the error file', () => {
    expect(Object.values(errorFileFields)).toEqual(importFields);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areOptionsWhole, definitionDraft, definitionInput } from '../../../../web/clients/fields/definition-draft';
import {
  changedFields,
  type CustomField,
  entriesOf,
  entryFault,
  type FieldEntry,
} from '../../../../web/clients/fields/field-entry';

const KINDS = ['TEXT', 'NUMBER', 'DATE', 'YES_NO', 'ONE_OF', 'SOME_OF'] as const;

const field = (kind: (typeof KINDS)[number], more: Partial<CustomField> = {}): CustomField => ({
  id: kind,
  name: kind,
  nameZh: kind,
  nameEn: kind,
  kind,
  unit: null,
  decimals: kind === 'NUMBER' ? 2 : null,
  required: false,
  secrecy: 'INTERNAL',
  retired: false,
  version: 1,
  options: [],
  ...more,
});
const fields = KINDS.map((kind) => field(kind));

describe('an entry of a custom field', () => {
  it('goes out as the part of its kind, and nothing at all when it is emptied', () => {
    const entries = { TEXT: ' a ', NUMBER: '1.5', DATE: '2026-11-23', YES_NO: 'no', ONE_OF: ['x'], SOME_OF: [] };
    expect(changedFields(fields, entries, { SOME_OF: ['y'] })).toEqual([
      { fieldId: 'TEXT', text: 'a' },
      { fieldId: 'NUMBER', number: '1.5' },
      { fieldId: 'DATE', date: '2026-11-23' },
      { fieldId: 'YES_NO', yes: false },
      { fieldId: 'ONE_OF', optionIds: ['x'] },
      { fieldId: 'SOME_OF' },
    ]);
  });

  it('goes out only where it changed, and never of a retired field', () => {
    const entry: fc.Arbitrary<FieldEntry> = fc.oneof(fc.string(), fc.array(fc.string()));
    fc.assert(
      fc.property(fc.record(Object.fromEntries(KINDS.map((kind) => [kind, entry]))), (entries) => {
        expect(changedFields(fields, entries, entries)).toEqual([]);
        const retired = KINDS.map((kind) => field(kind, { retired: true }));
        expect(changedFields(retired, entries, {})).toEqual([]);
      }),
    );
  });

  it('begins with what is on record', () => {
    const held = (part: object, kind: string) => ({
      shown: '',
      text: null,
      number: null,
      date: null,
      yes: null,
      options: null,
      field: { id: kind, name: kind, secrecy: 'INTERNAL' as const, retired: false },
      ...part,
    });
    expect(
      entriesOf([
        held({ text: 'a' }, 'TEXT'),
        held({ number: '1.5' }, 'NUMBER'),
        held({ yes: false }, 'YES_NO'),
        held({ options: [{ id: 'x' }] }, 'SOME_OF'),
      ]),
    ).toEqual({ TEXT: 'a', NUMBER: '1.5', YES_NO: 'no', SOME_OF: ['x'] });
  });

  it.each([
    ['NUMBER', '1.234', 'wrongNumber'],
    ['NUMBER', '1e5', 'wrongNumber'],
    ['NUMBER', '-1.2', undefined],
    ['NUMBER', '', undefined],
    ['TEXT', 'x', undefined],
  ] as const)('of kind %s, %s: %s', (kind, entry, fault) => {
    expect(entryFault(field(kind), entry)).toBe(fault);
  });

  it('is asked for when it is required and blank', () => {
    for (const entry of ['', ' ', [], undefined])
      expect(entryFault(field('TEXT', { required: true }), entry)).toBe('required');
  });
});

describe('the definition of a custom field', () => {
  it('goes out without what only another kind has', () => {
    const draft = { ...definitionDraft(), nameZh: ' 名 ', nameEn: 'Name', unit: '吨', decimals: 2 };
    expect(definitionInput(draft)).toMatchObject({ nameZh: '名', unit: null, decimals: null, options: null });
    expect(definitionInput({ ...draft, kind: 'NUMBER' })).toMatchObject({ unit: '吨', decimals: 2 });
    const option = { id: '', nameZh: '甲', nameEn: 'One', retired: false };
    expect(definitionInput({ ...draft, kind: 'ONE_OF', options: [option] }).options).toEqual([{ ...option, id: null }]);
  });

  it('of a choice has one option in use at least, each named in both languages', () => {
    const option = { id: '', nameZh: '甲', nameEn: 'One', retired: false };
    expect(areOptionsWhole({ kind: 'TEXT', options: [] })).toBe(true);
    expect(areOptionsWhole({ kind: 'ONE_OF', options: [option] })).toBe(true);
    expect(areOptionsWhole({ kind: 'ONE_OF', options: [] })).toBe(false);
    expect(areOptionsWhole({ kind: 'ONE_OF', options: [{ ...option, nameEn: ' ' }] })).toBe(false);
    expect(areOptionsWhole({ kind: 'ONE_OF', options: [{ ...option, retired: true }] })).toBe(false);
  });
});

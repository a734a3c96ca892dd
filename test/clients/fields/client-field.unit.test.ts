import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MATRIX } from '../../../api/kernel/access/matrix';
import { viewerOf } from '../../../api/kernel/access/viewer';
import {
  changeFault,
  classificationOf,
  FIELD_KINDS,
  fieldFault,
  SECRECIES,
  type ClientField,
  type FieldDraft,
  type FieldKind,
} from '../../../api/clients/fields/client-field';
import { isReadable, isReadableOf, isWritableOf, mayFilterBy } from '../../../api/clients/fields/field-access';
import { tooPrecise } from '../../../api/clients/fields/field-problem';
import { isSensible } from '../../../api/clients/fields/field-condition';
import {
  sameValue,
  shownValue,
  valueOf,
  type FieldValue,
  type ValueInput,
} from '../../../api/clients/fields/field-value';

const OPTIONS = [
  { id: 'o1', nameZh: '甲', nameEn: 'One', retired: false },
  { id: 'o2', nameZh: '乙', nameEn: 'Two', retired: false },
  { id: 'o3', nameZh: '丙', nameEn: 'Three', retired: true },
];

function field(kind: FieldKind, more: Partial<ClientField> = {}): ClientField {
  return {
    id: 'f',
    nameZh: '字段',
    nameEn: 'Field',
    kind,
    unit: null,
    decimals: kind === 'NUMBER' ? 2 : null,
    required: false,
    secrecy: 'INTERNAL',
    retired: false,
    version: 1,
    options: kind === 'ONE_OF' || kind === 'SOME_OF' ? OPTIONS : [],
    ...more,
  };
}

const draftOf = (kind: FieldKind, more: Partial<FieldDraft> = {}): FieldDraft => ({
  nameZh: '字段',
  nameEn: 'Field',
  required: false,
  secrecy: 'INTERNAL',
  ...(kind === 'ONE_OF' && { options: OPTIONS }),
  ...more,
});

const give = (kind: FieldKind, input: Partial<ValueInput>, more: Partial<ClientField> = {}) =>
  valueOf(field(kind, more), { fieldId: 'f', ...input }, null);

const inputs = fc.record(
  {
    text: fc.option(fc.string({ maxLength: 320 })),
    number: fc.option(fc.integer({ min: -1e9, max: 1e9 }).map((n) => String(n / 1000))),
    date: fc.option(fc.constant('2026-11-23')),
    yes: fc.option(fc.boolean()),
    optionIds: fc.option(fc.subarray(['o1', 'o2', 'o3', 'x'])),
  },
  { requiredKeys: [] },
);

describe('a value of a custom field', () => {
  it('has exactly the part of its kind, or is refused, or empties what is not required', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FIELD_KINDS), fc.boolean(), inputs, (kind, required, input) => {
        const value = give(kind, input, { required });
        if (value === null) return void expect(required).toBe(false);
        if ('code' in value) return void expect(value.field).toBe('input.fields');
        expect(Object.values(value).filter((part) => part !== null)).toHaveLength(1);
        expect(shownValue(field(kind), value, 'en')).not.toBe('');
        // Taken once, it is taken again, and is the same.
        const again = valueOf(field(kind), { fieldId: 'f', ...value }, value);
        expect(again !== null && !('code' in again) && sameValue(value, again)).toBe(true);
      }),
    );
  });

  it.each([
    ['TEXT', { text: 'x'.repeat(301) }, 'TEXT_WRONG'],
    ['TEXT', { text: 'a\u0007b' }, 'TEXT_WRONG'],
    ['TEXT', { number: '1' }, 'WRONG_KIND'],
    ['NUMBER', { number: '1.005' }, 'TOO_PRECISE'],
    ['ONE_OF', { optionIds: ['o1', 'o2'] }, 'ONE_ONLY'],
    ['SOME_OF', { optionIds: ['o3'] }, 'NO_SUCH_OPTION'],
    ['SOME_OF', { optionIds: ['x'] }, 'NO_SUCH_OPTION'],
  ] as const)('of kind %s refuses %j with %s', (kind, input, code) => {
    expect(give(kind, input)).toMatchObject({ code });
  });

  it('asks for what is required, blank or left out', () => {
    for (const input of [{}, { text: '  ' }])
      expect(give('TEXT', input, { required: true })).toMatchObject({ code: 'REQUIRED' });
    expect(give('TEXT', { text: '  ' })).toBeNull();
  });

  it('keeps an option that was retired since, though nobody can choose it anew', () => {
    const before: FieldValue = { text: null, number: null, date: null, yes: null, optionIds: ['o3'] };
    expect(valueOf(field('SOME_OF'), { fieldId: 'f', optionIds: ['o3', 'o1'] }, before)).toMatchObject({
      optionIds: ['o1', 'o3'],
    });
    expect(shownValue(field('SOME_OF'), before, 'zh-CN')).toBe('丙');
  });

  it('reads with its unit, and a number without trailing zeros', () => {
    const value = give('NUMBER', { number: '12.50' });
    expect(shownValue(field('NUMBER', { unit: '吨' }), value as FieldValue, 'zh-CN')).toBe('12.5 吨');
    expect(shownValue(field('YES_NO'), give('YES_NO', { yes: false }) as FieldValue, 'zh-CN')).toBe('否');
  });
});

describe('a number that is too precise', () => {
  it.each([
    [0, '“名”须为整数。', '“Name” is a whole number.'],
    [1, '“名”最多 1 位小数。', '“Name” has at most 1 decimal.'],
    [2, '“名”最多 2 位小数。', '“Name” has at most 2 decimals.'],
  ])('is told what a field of %i decimals takes', (decimals, zh, en) => {
    expect(tooPrecise({ nameZh: '名', nameEn: 'Name' }, decimals).wording).toEqual({ 'zh-CN': zh, en });
  });
});

describe('the definition of a custom field', () => {
  it.each([
    ['TEXT', { nameZh: ' ' }, 'REQUIRED'],
    ['TEXT', { unit: '吨' }, 'NOT_OF_THIS_KIND'],
    ['TEXT', { options: OPTIONS }, 'NOT_OF_THIS_KIND'],
    ['NUMBER', { decimals: 7 }, 'DECIMALS_OUT_OF_RANGE'],
    ['ONE_OF', { options: [] }, 'OPTIONS_MISSING'],
    ['ONE_OF', { options: [OPTIONS[2] ?? { nameZh: '', nameEn: '' }] }, 'OPTIONS_MISSING'],
    ['ONE_OF', { options: [...OPTIONS, { nameZh: '甲', nameEn: 'Again' }] }, 'OPTIONS_NAMED_TWICE'],
  ] as const)('of kind %s refuses %j with %s', (kind, more, code) => {
    expect(fieldFault(kind, draftOf(kind, more))?.code).toBe(code);
  });

  it('grows no less secret, and loses no option', () => {
    for (const [at, before] of SECRECIES.entries())
      for (const [to, secrecy] of SECRECIES.entries())
        expect(changeFault(field('TEXT', { secrecy: before }), draftOf('TEXT', { secrecy }))?.code).toBe(
          to < at ? 'LESS_SECRET' : undefined,
        );
    const options = (some: readonly (typeof OPTIONS)[number][]) =>
      changeFault(field('ONE_OF'), draftOf('ONE_OF', { options: some }))?.code;
    expect(options(OPTIONS.slice(1))).toBe('OPTION_LOST');
    expect(options([...OPTIONS, { id: 'foreign', nameZh: '丁', nameEn: 'Four', retired: false }])).toBe('OPTION_LOST');
    expect(options([...OPTIONS].reverse())).toBeUndefined();
  });
});

describe('who reads a custom field', () => {
  const posts = Object.keys(MATRIX) as (keyof typeof MATRIX)[];
  const viewers = posts.map((post) =>
    viewerOf({ staffId: 'me', name: '', posts: [post], circles: { own: ['me'], team: ['me'], unit: ['me'] } }),
  );
  const classes = FIELD_KINDS.flatMap((kind) => SECRECIES.map((secrecy) => ({ kind, secrecy })));

  it('never reads a more secret one where a less secret one is hidden, of any post', () => {
    for (const viewer of viewers)
      for (const kind of FIELD_KINDS)
        if (isReadable(viewer, { kind, secrecy: 'TOP_SECRET' }))
          expect(isReadable(viewer, { kind, secrecy: 'INTERNAL' })).toBe(true);
  });

  it('is no pseudonymous reader of a text, and writes nothing it does not read', () => {
    for (const [viewer, each] of viewers.flatMap((one) => classes.map((other) => [one, other] as const))) {
      if (viewer.posts.includes('ANALYST') && (each.kind === 'TEXT' || each.secrecy === 'TOP_SECRET'))
        expect(isReadable(viewer, each)).toBe(false);
      for (const owner of ['me', 'other', null])
        if (isWritableOf(viewer, each, owner)) expect(isReadableOf(viewer, each, owner)).toBe(true);
      // What may be filtered by is read of every client that is listed.
      const { all, staffIds } = viewer.reaches.CLIENT_CARD;
      if (mayFilterBy(viewer, each) && !viewer.reaches.CLIENT_CARD.pseudonymous)
        expect((all ? ['me', 'other'] : staffIds).every((owner) => isReadableOf(viewer, each, owner))).toBe(true);
    }
  });

  it('is by the class: the card’s readers, the activities’, or those of contracts', () => {
    expect(classificationOf({ kind: 'DATE', secrecy: 'INTERNAL' }).resource).toBe('CLIENT_CARD');
    expect(classificationOf({ kind: 'DATE', secrecy: 'SECRET' }).resource).toBe('ACTIVITY');
    expect(classificationOf({ kind: 'DATE', secrecy: 'TOP_SECRET' }).resource).toBe('CLIENT_CONFIDENTIAL');
  });
});

describe('a condition on a custom field', () => {
  it.each([
    ['TEXT', { contains: '钢' }, true],
    ['TEXT', { contains: ' ' }, false],
    ['TEXT', { contains: 'a', equals: 'a' }, false],
    ['TEXT', { contains: 'a\0' }, false],
    ['NUMBER', { least: '1', most: '2' }, true],
    ['NUMBER', { from: '2026-01-01' }, false],
    ['DATE', { from: '2026-01-01' }, true],
    ['YES_NO', { yes: false }, true],
    ['ONE_OF', { anyOf: ['x'] }, false],
    ['SOME_OF', { anyOf: ['00000000-0000-7000-8000-00000000000a'] }, true],
    ['DATE', {}, false],
    ['DATE', { isEmpty: true }, true],
    ['DATE', { isEmpty: true, from: '2026-01-01' }, false],
  ] as const)('on a %s says %j: %s', (kind, condition, sensible) => {
    expect(isSensible(kind, { fieldId: 'f', ...condition })).toBe(sensible);
  });
});

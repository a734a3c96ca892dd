import fc from 'fast-check';
import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { PAGE_PARAMETERS, orderedQuery } from '../../../../api/identity/kept/page-parameters';
import { withFields } from '../../../../web/clients/fields/export-fields';
import {
  conditionInput,
  type FieldCondition,
  fieldConditionsParam,
  isSensible,
} from '../../../../web/clients/fields/field-conditions';
import type { CustomField } from '../../../../web/clients/fields/field-entry';
import { clientFilterOf, foldedCount, portfolioQuery } from '../../../../web/clients/portfolio/portfolio-filter';
import { readQuery, writeQuery } from '../../../../web/shared/filter/url-query';

const ID = '00000000-0000-7000-8000-00000000000';
const conditions: fc.Arbitrary<FieldCondition> = fc
  .tuple(
    fc.constantFrom(`${ID}a`, `${ID}b`, `${ID}c`),
    fc.oneof(
      fc.tuple(
        fc.constant('c' as const),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter((text) => text.trim() !== ''),
      ),
      fc.constantFrom(
        ...([
          ['n', '-1.5..2'],
          ['n', '..3'],
          ['d', '2026-01-01..'],
          ['y', '0'],
          ['o', `${ID}1,${ID}2`],
          ['e', ''],
        ] as const),
      ),
    ),
  )
  .map(([fieldId, [comparison, value]]) => ({ fieldId, comparison, value }));

describe('conditions on custom fields in the address', () => {
  it('are read as they were written, one for each field', () => {
    const some = fc.uniqueArray(conditions, { selector: ({ fieldId }) => fieldId, maxLength: 3 });
    fc.assert(
      fc.property(some, (given) => {
        expect(fieldConditionsParam.read(fieldConditionsParam.write(given))).toEqual(given);
      }),
    );
  });

  it('are a text that a kept view takes', () => {
    fc.assert(
      fc.property(conditions, (given) => {
        const query = new URLSearchParams(
          writeQuery(portfolioQuery, {
            ...readQuery(portfolioQuery, {}),
            fields: [given],
          }) as Record<string, string>,
        ).toString();
        expect(orderedQuery('CLIENTS', query)).toBeDefined();
      }),
    );
  });

  it.each([
    'x~c~a',
    `${ID}a~z~a`,
    `${ID}a~n~1e5..`,
    `${ID}a~d~2026-02-30..`,
    `${ID}a~o~x`,
    `${ID}a~c~%E0`,
    `${ID}a~y~`,
  ])('are left out where they make no sense: %s', (raw) => {
    expect(fieldConditionsParam.read(raw)).toEqual([]);
  });

  it('become what the API asks, and nothing else', () => {
    fc.assert(
      fc.property(conditions, (given) => {
        expect(isSensible(given)).toBe(true);
        const { fieldId, ...asked } = conditionInput(given);
        expect(fieldId).toBe(given.fieldId);
        expect(Object.keys(asked).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('the portfolio’s filter', () => {
  it('counts what stands behind the fold, and asks for it', () => {
    const filter = readQuery(portfolioQuery, {
      types: 'AGENT',
      credits: 'POOR',
      volumeFrom: '100',
      volumeTo: 'x',
      notContactedSince: '2026-01-01',
      reportDueBy: '2026-02-01',
      noAgreement: '1',
      fields: `${ID}a~e~`,
    });
    expect(foldedCount(filter)).toBe(7);
    expect(clientFilterOf(filter)).toEqual({
      businessTypes: ['AGENT'],
      paymentCredits: ['POOR'],
      volumeFrom: '100',
      notContactedSince: '2026-01-01',
      reportDueBy: '2026-02-01',
      withoutAgreement: true,
      fields: [{ fieldId: `${ID}a`, isEmpty: true }],
    });
  });

  it('has every parameter in the views that are kept of the page', () => {
    expect(Object.keys(PAGE_PARAMETERS.CLIENTS).sort()).toEqual(Object.keys(portfolioQuery).sort());
  });
});

describe('an export of the portfolio', () => {
  const document = parse('query P { clients { edges { node { number } } } }');

  it('has a column for each custom field on screen: numbers as numbers, the rest as it reads', () => {
    const field = { id: `${ID}a`, kind: 'NUMBER', name: '需求', unit: '件' } as CustomField;
    const fields = [field, { ...field, id: `${ID}b`, kind: 'DATE', name: '复审' } as CustomField];
    const { query, titles } = withFields(document, fields, (name, unit) => `${name} [${unit}]`);
    expect(print(query)).toContain(`custom1: field(id: "${ID}a")`);
    expect(print(query)).toMatch(/number\n +custom1/);
    expect(titles).toEqual({ 'custom1.number': '需求 [件]', 'custom2.shown': '复审' });
  });

  it('is as before without any', () => {
    expect(withFields(document, [], (name) => name)).toEqual({ query: document, titles: {} });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  IMPORT_FIELDS,
  isContactNameless,
  withoutContacts,
  type ImportColumn,
} from '../../../api/clients/import/import-field';
import { planFault } from '../../../api/clients/import/import-key';
import { keptPlan, proposedPlan, type KeptPlan } from '../../../api/clients/import/kept-plan';
import { BusinessType } from '../../../api/shared-types/business-type.schema';
import type { ClientField } from '../../../api/clients/fields/client-field';

const fields = [
  { id: 'erp', kind: 'TEXT', required: false },
  { id: 'grade', kind: 'ONE_OF', required: true },
] as unknown as ClientField[];
const COLUMNS: readonly ImportColumn[] = [...IMPORT_FIELDS, 'FIELD:erp', 'FIELD:grade'];
const KEPT: KeptPlan = {
  key: 'CREDIT_CODE',
  matches: 'UPDATE',
  creates: false,
  empties: ['CITY', 'ADDRESS'],
  businessType: BusinessType.DEALER,
};

describe('what is kept of a plan', () => {
  it('is found again where the next table has its columns', () => {
    expect(proposedPlan(['ADDRESS', null, 'CREDIT_CODE'], KEPT, fields)).toEqual({
      ...{ columns: ['ADDRESS', null, 'CREDIT_CODE'], keyPlace: 3, matches: 'UPDATE', creates: false, empties: [1] },
      ...{ businessType: 'DEALER', keyMissing: false },
    });
  });

  it('is nothing to change clients by without its column, and says so', () => {
    const missing = { keyPlace: null, matches: 'LEAVE', creates: true, empties: [], keyMissing: true };
    expect(proposedPlan(['NAME', 'CITY'], KEPT, fields)).toMatchObject(missing);
    expect(proposedPlan(['NAME', 'FIELD:erp'], { ...KEPT, key: 'FIELD:erp' }, [])).toMatchObject(missing);
    expect(proposedPlan(['NAME'], { ...KEPT, key: null }, fields)).toMatchObject({ keyPlace: null, keyMissing: false });
  });

  it('leaves out a number that clients are not matched by; where nothing was kept they are', () => {
    expect(proposedPlan(['NUMBER', 'CREDIT_CODE'], KEPT, fields)).toMatchObject({
      columns: [null, 'CREDIT_CODE'],
      keyPlace: 2,
    });
    for (const nothing of [null, undefined])
      expect(proposedPlan(['NAME', 'NUMBER'], nothing, fields)).toMatchObject({
        ...{
          columns: ['NAME', 'NUMBER'],
          keyPlace: 2,
          matches: 'UPDATE',
          creates: true,
          empties: [],
          keyMissing: false,
        },
      });
  });

  it('is the plan itself for a table with the same columns, whatever the plan', () => {
    const plans = fc
      .record({
        columns: fc.shuffledSubarray([...COLUMNS], { minLength: 1 }),
        key: fc.nat(COLUMNS.length),
        matches: fc.constantFrom('LEAVE' as const, 'UPDATE' as const),
        creates: fc.boolean(),
        empties: fc.subarray(COLUMNS.map((_, at) => at + 1)),
        businessType: fc.constantFrom(null, ...Object.values(BusinessType)),
      })
      .map(({ key, columns, ...rest }) => ({
        ...rest,
        columns,
        keyPlace: key === 0 || key > columns.length ? null : key,
      }))
      .filter((plan) => planFault(plan, plan.columns.length, fields) === undefined);
    fc.assert(
      fc.property(plans, ({ businessType, ...plan }) => {
        const again = proposedPlan(plan.columns, keptPlan(plan, businessType), fields);
        const { keyPlace, columns } = plan;
        expect(again).toEqual({
          ...{ columns, keyPlace, businessType, keyMissing: false },
          ...(keyPlace === null
            ? { matches: 'LEAVE', creates: true, empties: [] }
            : { matches: plan.matches, creates: plan.creates, empties: plan.empties }),
        });
      }),
    );
  });

  it('never proposes what could not be followed, whatever the table has of it', () => {
    const kept = fc.record({
      key: fc.constantFrom(null, ...COLUMNS),
      matches: fc.constantFrom('LEAVE' as const, 'UPDATE' as const),
      creates: fc.boolean(),
      empties: fc.subarray([...COLUMNS]),
      businessType: fc.constant(null),
    });
    fc.assert(
      fc.property(fc.shuffledSubarray([...COLUMNS]), kept, (some, plan) => {
        const columns = isContactNameless(some) ? withoutContacts(some) : some;
        const proposed = proposedPlan(columns.includes('NAME') ? columns : [...columns, 'NAME'], plan, fields);
        expect(planFault(proposed, proposed.columns.length, fields)).toBeUndefined();
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { typesOffered } from '../../../web/clients/client-draft';
import { emptyBulkDraft, patchOf } from '../../../web/clients/portfolio/bulk-draft';
import type { CustomField } from '../../../web/clients/fields/field-entry';
import { MOST_CHOSEN, useChosenClients } from '../../../web/clients/portfolio/useChosenClients';

const field = (id: string, kind: CustomField['kind']): CustomField =>
  ({ id, kind, name: id, required: false, decimals: 0, options: [] }) as unknown as CustomField;
const fields = [field('a', 'TEXT'), field('b', 'YES_NO'), field('c', 'NUMBER')];

describe('what several clients are to have in common', () => {
  it('is nothing while nothing is filled in', () => {
    expect(patchOf(fields, { ...emptyBulkDraft(), city: '  ', fields: { a: ' ' } })).toEqual({});
  });

  it('is what is filled in, and the fields that are to be emptied', () => {
    const draft = { ...emptyBulkDraft(), city: ' 苏州 ', paymentTermDays: 0, fields: { b: 'no' }, empties: ['a', 'b'] };
    expect(patchOf(fields, draft)).toEqual({
      city: '苏州',
      paymentTermDays: 0,
      fields: [{ fieldId: 'a' }, { fieldId: 'b', yes: false }],
    });
  });
});

describe('the types to choose from', () => {
  it('leave out agreement clients, who come of their agreements, but for a client that is one', () => {
    expect(typesOffered()).toEqual(['DEALER', 'TRADING', 'AGENT', 'MEMBER']);
    expect(typesOffered('MEMBER')).toEqual(typesOffered());
    expect(typesOffered('AGREEMENT')).toContain('AGREEMENT');
  });
});

describe('what several clients are to lose', () => {
  it('is what of the card is chosen to be emptied, unless it is filled in', () => {
    const draft = { ...emptyBulkDraft(), city: '苏州', empties: ['CITY', 'PAYMENT_TERM', 'a'] };
    expect(patchOf(fields, draft)).toEqual({
      city: '苏州',
      empties: ['PAYMENT_TERM'],
      fields: [{ fieldId: 'a' }],
    });
  });
});

describe('clients that are chosen', () => {
  it('are added as far as can be, each once, and as they were read', () => {
    const { add, turn, drop, list, isFull } = useChosenClients();
    turn({ id: '0', version: 3, name: '甲' });
    add(Array.from({ length: MOST_CHOSEN + 7 }, (_, at) => ({ id: `${at}`, version: 1, name: `${at}` })));
    expect(list.value).toHaveLength(MOST_CHOSEN);
    expect(list.value[0]).toEqual({ id: '0', version: 3, name: '甲' });
    expect(isFull.value).toBe(true);
    drop(['1']);
    expect(isFull.value).toBe(false);
  });

  it('are taken as they stand now once that is asked for, and no others chosen', () => {
    const { add, renew, list } = useChosenClients();
    add(['a', 'b'].map((id) => ({ id, version: 1, name: id })));
    add([{ id: 'a', version: 2, name: 'a' }]);
    expect(list.value.map(({ version }) => version)).toEqual([1, 1]);
    renew(['a', 'c'].map((id) => ({ id, version: 2, name: id })));
    expect(list.value).toEqual([
      { id: 'a', version: 2, name: 'a' },
      { id: 'b', version: 1, name: 'b' },
    ]);
  });
});

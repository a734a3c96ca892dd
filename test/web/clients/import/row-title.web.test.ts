import { expect, it } from 'vitest';
import { rowTitle } from '../../../../web/clients/import/row-title';

it.each([
  [
    { name: '甲公司', key: 'k1', client: { name: '甲', number: 'K1' } },
    { title: '甲公司', code: 'K1' },
  ],
  [
    { name: null, key: 'k1', client: { name: '甲', number: 'K1' } },
    { title: '甲', code: 'K1' },
  ],
  [
    { name: '谁也不是', key: 'K9', client: null },
    { title: '谁也不是', code: 'K9' },
  ],
  [
    { name: '', key: 'K9', client: null },
    { title: 'K9', code: '' },
  ],
  [
    { name: null, key: null, client: null },
    { title: '', code: '' },
  ],
])('lists a row by its name, else its client’s, else its code, and the code beside a name: %j', (row, told) => {
  expect(rowTitle(row)).toEqual(told);
});

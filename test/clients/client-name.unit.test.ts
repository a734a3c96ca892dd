import { describe, expect, it } from 'vitest';
import { FIRST_ASSIGNMENT, reasonTold } from '../../api/clients/assignments/first-assignment';
import { nameTold } from '../../api/clients/client-name';

describe('what stands in for the name of a client', () => {
  it('reads in the language of the reader, and names are told as they are', () => {
    expect(nameTold('客户 0a1b2c3d4e5f', 'zh-CN')).toBe('客户 0a1b2c3d4e5f');
    expect(nameTold('客户 0a1b2c3d4e5f', 'en')).toBe('Client 0a1b2c3d4e5f');
    expect(nameTold('客户 佳和贸易', 'en')).toBe('客户 佳和贸易');
  });
});

describe('the reason of a first assignment', () => {
  it('reads in the language of the reader, however it was kept, and a written reason as it was written', () => {
    for (const kept of [FIRST_ASSIGNMENT, '开户分配']) {
      expect(reasonTold(kept, 'zh-CN')).toBe('开户分配');
      expect(reasonTold(kept, 'en')).toBe('Assigned as the account was opened');
    }
    expect(reasonTold('人员调整', 'en')).toBe('人员调整');
    expect(reasonTold(null, 'en')).toBeNull();
  });
});

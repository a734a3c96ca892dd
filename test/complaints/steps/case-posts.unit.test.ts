import { describe, expect, it } from 'vitest';
import { postsHandling } from '../../../api/complaints/steps/case-posts';
import { procedureFor } from '../some-cases';

describe('postsHandling', () => {
  it('hands product quality abroad to the posts of the route that every case takes', () => {
    expect(postsHandling(procedureFor('PRODUCT_QUALITY', { overseas: true }))).toEqual([
      'SALES_MANAGER',
      'GM_OFFICE',
      'QUALITY_MANAGER',
      'PRODUCTION_MANAGER',
      'SERVICE_DIRECTOR',
    ]);
  });

  it('hands packaging to the warehouse-logistics supervisor', () => {
    expect(postsHandling(procedureFor('PACKAGING'))).toContain('LOGISTICS_SUPERVISOR');
  });

  it('keeps what is not transferred at the intake window, whoever may be asked later', () => {
    for (const at of ['GRIEVANCE', 'SUGGESTION'] as const)
      expect(postsHandling(procedureFor(at))).toEqual(['SERVICE_DIRECTOR']);
  });

  it('waits with the head of the system concerned until the transfer names one', () => {
    expect(postsHandling(procedureFor('SERVICE_QUALITY'))).toEqual(['SERVICE_DIRECTOR', 'GENERAL_MANAGER']);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { postsHandling } from '../../api/complaints/case-posts';
import { loadRegulation } from '../../api/kernel/policy/regulation';

const complaints = loadRegulation(JSON.parse(readFileSync('seeds/policy/cc.json', 'utf8')));
const quality = loadRegulation(JSON.parse(readFileSync('seeds/policy/cq.json', 'utf8')));

describe('postsHandling', () => {
  it('hands product quality to the posts of the route that every case takes', () => {
    expect(postsHandling('PRODUCT_QUALITY', { complaints, quality })).toEqual([
      'SALES_MANAGER',
      'GM_OFFICE',
      'QUALITY_MANAGER',
      'PRODUCTION_MANAGER',
    ]);
  });

  it('follows the route of another policy', () => {
    const steps = [{ step: 'look', post: 'RND_ENGINEER', handsOn: ['opinion'] }];
    const other = loadRegulation({
      ...quality,
      clauses: quality.clauses.map((clause) =>
        clause.parameters?.kind === 'route' ? { ...clause, parameters: { kind: 'route', steps } } : clause,
      ),
    });
    expect(postsHandling('PRODUCT_QUALITY', { complaints, quality: other })).toEqual(['RND_ENGINEER']);
  });

  it('hands packaging to the warehouse-logistics supervisor, and keeps the rest at the intake window', () => {
    expect(postsHandling('PACKAGING', { complaints, quality })).toEqual(['LOGISTICS_SUPERVISOR']);
    for (const at of ['GRIEVANCE', 'SUGGESTION', 'SERVICE_QUALITY'] as const)
      expect(postsHandling(at, { complaints, quality })).toEqual([]);
  });

  it('hands a class to the post that another policy names for it', () => {
    const other = loadRegulation({
      ...complaints,
      clauses: complaints.clauses.map((clause) =>
        clause.id === 'CC-12' ? { ...clause, parameters: { ...clause.parameters, post: 'SERVICE_DIRECTOR' } } : clause,
      ),
    });
    expect(postsHandling('SERVICE_QUALITY', { complaints: other, quality })).toEqual(['SERVICE_DIRECTOR']);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBy, petitionable, petitionFault, type Answerable } from '../../../api/complaints/petitions/petition';
import type { Post } from '../../../api/kernel/access/post';
import { departments, type Department } from '../../../api/kernel/policy/case-fields';

const confirmerOf = (department: Department): Post =>
  department === 'PRODUCTION' ? 'PRODUCTION_MANAGER' : department === 'SALES' ? 'SALES_MANAGER' : 'GM_OFFICE';
const part = (department: Department | null, root = department): Answerable => ({
  decisionId: 'd',
  stepId: null,
  root,
  department,
});
const some = fc.constantFrom(...departments);
const parts = fc.array(fc.option(some), { maxLength: 6 }).map((all) => all.map((each) => part(each)));

describe('a petition', () => {
  it('is for a department that answers, by its post, one at a time', () => {
    const petitioner = { posts: ['PRODUCTION_MANAGER'] as Post[], confirmerOf, pending: [] };
    const case_ = [part('PRODUCTION'), part('SALES'), part(null)];
    expect(petitionable(case_, petitioner)).toEqual(['PRODUCTION']);
    expect(petitionable(case_, { ...petitioner, pending: ['PRODUCTION'] })).toEqual([]);
    const asked = { department: 'PRODUCTION', instead: 'SALES' } as const;
    expect(petitionFault(asked, case_, petitioner)).toBeUndefined();
    expect(petitionFault({ ...asked, instead: 'PRODUCTION' }, case_, petitioner)?.code).toBe('SAME_DEPARTMENT');
    expect(petitionFault({ ...asked, department: 'SALES' }, case_, petitioner)?.code).toBe('NOTHING_TO_OBJECT');
    expect(petitionFault(asked, case_, { ...petitioner, pending: ['PRODUCTION'] })?.code).toBe('PETITION_PENDING');
  });

  it('is raised for nobody who does not answer, whatever the split', () => {
    fc.assert(
      fc.property(parts, fc.array(some), (answerable, pending) => {
        const found = petitionable(answerable, { posts: ['GM_OFFICE', 'PRODUCTION_MANAGER'], confirmerOf, pending });
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) {
          expect(answerable.some(({ department }) => department === each)).toBe(true);
          expect(pending).not.toContain(each);
        }
      }),
    );
  });

  it('moves every part that the department has come to answer for, and no other', () => {
    expect(movedBy('SALES', [part('SALES', 'PRODUCTION'), part('SALES'), part('QUALITY')])).toEqual({
      decisionId: 'd',
      stepId: null,
      roots: ['PRODUCTION', 'SALES'],
    });
    expect(movedBy('SALES', [part('QUALITY')])).toBeUndefined();
  });
});

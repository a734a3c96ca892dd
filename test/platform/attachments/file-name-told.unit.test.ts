import { describe, expect, it } from 'vitest';
import { POSTS } from '../../../api/kernel/access/post';
import { reachesAnything, reachesOf, readsNames } from '../../../api/kernel/access/reach';
import { viewerOf, type ViewerFacts } from '../../../api/kernel/access/viewer';
import { fileNameTold } from '../../../api/platform/attachments/file-name-told';

const viewer = (facts: Partial<ViewerFacts>) =>
  viewerOf({ staffId: 'a', posts: [], circles: { own: ['a'], team: ['a'], unit: ['a'] }, ...facts } as ViewerFacts);

const told = (facts: Partial<ViewerFacts>, fileName: string, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  fileNameTold({ viewer: viewer(facts), locale }, fileName);

describe('the name of a document', () => {
  it('is kept from who reads clients by pseudonym, but for its kind', () => {
    expect(told({ posts: ['SERVICE_DIRECTOR'] }, '龙腾商贸投诉函.PDF')).toBe('龙腾商贸投诉函.PDF');
    expect(told({ posts: ['ANALYST'] }, '龙腾商贸投诉函.PDF')).toBe('文件.pdf');
    expect(told({ posts: ['ANALYST'] }, '照片', 'en')).toBe('document');
    expect(told({ posts: ['ANALYST'] }, 'letter. of Longteng', 'en')).toBe('document');
    expect(fileNameTold({ viewer: null, locale: 'en' }, 'letter.png')).toBe('document.png');
  });

  it('is told to every post that reads cases and names', () => {
    const circles = { own: ['a'], team: ['a'], unit: ['a'] };
    const without = POSTS.filter((post) => {
      const reaches = reachesOf([post], circles);
      const readsCases = reachesAnything(reaches.COMPLAINT) || reachesAnything(reaches.RETURN);
      return readsCases && !readsNames(reaches);
    });
    expect(without).toEqual(['ANALYST']);
  });
});

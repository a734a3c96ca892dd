import { describe, expect, it } from 'vitest';
import { writesContacts, writesContactsOf } from '../../../api/clients/contacts/contact-right';
import { POSTS, type Post } from '../../../api/kernel/access/post';
import { scopesOfTexts, throughToken } from '../../../api/kernel/access/token-scope';
import { viewerOf } from '../../../api/kernel/access/viewer';

const [me, mate, stranger] = ['me', 'mate', 'stranger'];
const circles = { own: [me], team: [me, mate], unit: [me, mate] };
const reachesOf = (posts: readonly Post[], scopes?: readonly string[]) => {
  const viewer = viewerOf({ staffId: me, name: '我', posts, circles });
  return (scopes === undefined ? viewer : throughToken(viewer, { id: 't', scopes: scopesOfTexts(scopes) })).reaches;
};

describe('who writes contacts', () => {
  it('are the account manager and those whom account managers report to', () => {
    expect(POSTS.filter((post) => writesContacts(reachesOf([post])))).toEqual([
      'KA_MANAGER',
      'KA_SUPERVISOR',
      'KA_SPECIALIST',
      'SALES_MANAGER',
    ]);
  });

  it('writes those of clients within reach alone, and of nobody’s clients none', () => {
    const ofOwners = (posts: readonly Post[]) =>
      [me, mate, stranger, null].map((owner) => writesContactsOf(reachesOf(posts), owner));
    expect(ofOwners(['KA_SPECIALIST'])).toEqual([true, false, false, false]);
    expect(ofOwners(['KA_SUPERVISOR'])).toEqual([true, true, false, false]);
    // To read those of all clients is not to write them.
    expect(ofOwners(['KA_SPECIALIST', 'SERVICE_DIRECTOR'])).toEqual([true, false, false, false]);
    expect(ofOwners(['SERVICE_DIRECTOR'])).toEqual([false, false, false, false]);
  });

  it('needs a token with both rights', () => {
    const writes = (...scopes: string[]): boolean[] => [
      writesContacts(reachesOf(['KA_SPECIALIST'], scopes)),
      writesContactsOf(reachesOf(['KA_SPECIALIST'], scopes), me),
    ];
    expect(writes('CLIENT_CARD:WRITE', 'CLIENT_CONFIDENTIAL:READ')).toEqual([true, true]);
    expect(writes('CLIENT_CARD:WRITE')).toEqual([false, false]);
    expect(writes('CLIENT_CARD:READ', 'CLIENT_CONFIDENTIAL:READ')).toEqual([false, false]);
  });
});

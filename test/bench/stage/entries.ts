import type { Candidate } from '../candidates/candidate';
import { asker, bodyOf } from '../measure/ask';
import type { Entry } from '../measure/contest';
import type { Facts, Work } from '../works/work';

/** Every candidate, ready to be asked a work by who asks it. */
export async function entriesOf(
  work: Work,
  candidates: readonly Candidate[],
  { facts, cookies }: { readonly facts: Facts; readonly cookies: ReadonlyMap<string, string> },
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const candidate of candidates) {
    const address = { url: candidate.url, cookie: cookies.get(work.account) ?? '' };
    const { text, variables } = work.asking[candidate.kind];
    const body = bodyOf(text, await variables(facts, asker(address)));
    entries.push({ candidate, work, address, body, role: candidate.kind === 'kehu' ? 'ours' : 'theirs' });
  }
  return entries;
}

import { v7 } from 'uuid';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { uploaded } from '../arrange-records';
import type { Arranged } from '../arrange';
import type { caseDesk } from '../case-desk';
import type { Good } from '../good-inputs';
import { specialist } from '../viewers';

export interface Bench {
  readonly database: TestDatabase;
  readonly people: Arranged;
  readonly at: (post: Post) => Partial<ViewerFacts>;
  readonly desk: ReturnType<typeof caseDesk>;
}

/** A petition to raise, and one to decide. */
export async function goodPetitions({
  database,
  people,
  at,
  desk,
}: Bench): Promise<{ raisePetition: Good; decidePetition: Good }> {
  const production = at('PRODUCTION_MANAGER');
  const version = async (complaintId: string) => ({ complaintId, version: (await desk.stored(complaintId)).version });
  const elsewhere = await version(await desk.file('GRIEVANCE'));
  const [free, petitioned] = [await ofProduction(), await ofProduction()];
  const petitionId = v7();
  await database.sql(
    `insert into complaints.petition (id, complaint_id, seq, department, instead, reason, post, by_staff, at, decider)
     values ($1, $2, 1, 'PRODUCTION', 'QUALITY', '检验漏检', 'PRODUCTION_MANAGER', $3, now(), 'GM_OFFICE')`,
    [petitionId, petitioned, production.staffId],
  );
  const strangers = [specialist(people.hong), at('RND_ENGINEER')];
  return {
    raisePetition: {
      viewer: production,
      input: {
        ...(await version(free)),
        idempotencyKey: v7(),
        department: 'PRODUCTION',
        instead: 'QUALITY',
        reason: '检验漏检',
        attachmentIds: [await uploaded(database, production.staffId ?? '')],
      },
      elsewhere: [elsewhere, { department: 'LOGISTICS' }, { instead: 'PRODUCTION' }, await version(petitioned)],
      strangers: [...strangers, at('GM_OFFICE')],
    },
    decidePetition: {
      viewer: at('GM_OFFICE'),
      input: {
        ...(await version(petitioned)),
        idempotencyKey: v7(),
        petitionId,
        upholds: true,
        department: 'QUALITY',
        reason: '属实',
      },
      elsewhere: [elsewhere, { department: 'PRODUCTION' }, { petitionId: v7() }],
      strangers: [...strangers, production],
    },
  };

  /** A case of which production bears everything. */
  async function ofProduction(): Promise<string> {
    const id = await desk.file('PRODUCT_QUALITY');
    await desk.until(id, 'decide');
    await desk.decide(id, at('GM_OFFICE'), {
      budget: '1000.00',
      shares: [{ party: 'FACTORY', department: 'PRODUCTION', percentage: '100' }],
    });
    await desk.go(id, at('GM_OFFICE'), 'COMPLETE', { conclusion: 'UPHELD' });
    await desk.until(id, 'dealWith');
    return id;
  }
}

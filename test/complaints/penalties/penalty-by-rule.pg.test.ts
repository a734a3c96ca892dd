import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { penaltyApprovals } from '../../../api/complaints/penalties/penalty-approvals.service';
import { proposeByRule, VIOLATION_SHOWN } from '../../../api/complaints/penalties/propose-by-rule.service';
import { approvalPage } from '../../../api/inbox/approval-list.service';
import type { Approval } from '../../../api/inbox/approval.schema';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { askGraph, entities } from '../../clients/graph';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';

type Viewer = Partial<ViewerFacts>;

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Viewer;
let desk: ReturnType<typeof caseDesk>;

beforeAll(async () => {
  database = await testDatabase(entities);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  desk = caseDesk({ database, people, at });
});
afterAll(() => database.drop());

const gm = () => at('GENERAL_MANAGER');

async function waitingFor(viewer: Viewer): Promise<readonly Approval[]> {
  const context = database.contextOf(viewer);
  const { edges } = await approvalPage(context, [penaltyApprovals], { first: 50, after: null, kinds: null });
  await context.database.close();
  return edges.map(({ node }) => node);
}

describe('a grievance that came from not knowing a market policy', () => {
  async function traced(): Promise<string> {
    const id = await desk.file('GRIEVANCE');
    await desk.until(id, 'close', { fromMarketPolicy: 'YES', responsibleStaff: people.ming });
    return id;
  }

  const messages = () =>
    database.sql<{ payload: unknown }>(`delete from platform.outbox where topic = $1 returning payload`, [
      VIOLATION_SHOWN,
    ]);

  const tell = async (payload: unknown): Promise<void> => {
    const context = database.systemContext();
    await context.database.write((transaction) => proposeByRule(transaction, payload, context.now));
    await context.database.close();
  };

  it('leads to a proposal of 50 by rule, once, which whoever traced it does not approve (CC-6)', async () => {
    await messages();
    const id = await traced();
    const [told, ...others] = await messages();
    expect(others).toEqual([]);
    await tell(told?.payload);
    await tell(told?.payload);
    const rows = await database.sql(
      `select violation, fine, by_rule, proposed_by, staff_id, clause from complaints.penalty where complaint_id = $1`,
      [id],
    );
    expect(rows).toEqual([
      {
        violation: 'marketPolicyNotExplained',
        fine: '50.00',
        by_rule: true,
        proposed_by: at('DEPUTY_GM_SALES').staffId,
        staff_id: people.ming,
        clause: 'CC-6',
      },
    ]);
    const deputy: Viewer = { ...at('DEPUTY_GM_SALES'), posts: ['DEPUTY_GM_SALES', 'GENERAL_MANAGER'] };
    expect(await waitingFor(deputy)).toEqual([]);
    expect(await waitingFor(gm())).toHaveLength(1);
    const { data } = await askGraph(database, gm(), `{ complaint(id: "${id}") { penalties { fine staff { name } } } }`);
    expect(data).toMatchObject({ complaint: { penalties: [{ fine: '50.00', staff: { name: 'Ming' } }] } });
  });

  it('proposes nothing when it came from something else', async () => {
    await messages();
    const id = await desk.file('GRIEVANCE');
    await desk.until(id, 'close', { fromMarketPolicy: 'NO' });
    expect(await messages()).toEqual([]);
  });

  it('is traced to a member of staff and nobody else', async () => {
    const id = await desk.file('GRIEVANCE');
    await desk.until(id, 'trace', { fromMarketPolicy: 'YES' });
    for (const responsibleStaff of ['李强', v7()])
      expect(await desk.go(id, at('DEPUTY_GM_SALES'), 'COMPLETE', { responsibleStaff })).toMatchObject({
        code: 'NO_SUCH_STAFF',
      });
  });
});

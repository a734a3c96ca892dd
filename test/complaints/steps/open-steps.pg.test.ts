import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ComplaintFilter } from '../../../api/complaints/complaint-filter.schema';
import { complaintPage, openStepsOf } from '../../../api/complaints/complaint-list.service';
import { ComplaintEntity, ComplaintEventEntity } from '../../../api/complaints/complaint.entity';
import type { Post } from '../../../api/kernel/access/post';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { testDatabase, type TestDatabase } from '../../support/database';
import { arrange, type Arranged } from '../arrange';
import { caseDesk } from '../case-desk';
import { staffPosts } from '../case-staff';
import { specialist } from '../viewers';

let database: TestDatabase;
let people: Arranged;
let at: (post: Post) => Partial<ViewerFacts>;
let filed: string[];

beforeAll(async () => {
  database = await testDatabase([ComplaintEntity, ComplaintEventEntity]);
  people = await arrange(database);
  at = await staffPosts(database, [people.ming, people.hong]);
  const desk = caseDesk({ database, people, at });
  filed = [];
  for (const step of ['intake', 'intake', 'receive', 'close', 'end']) {
    const id = await desk.file('PACKAGING');
    await desk.until(id, step);
    filed.push(id);
  }
  const quality = await desk.file('PRODUCT_QUALITY');
  await desk.until(quality, 'memo');
  filed.push(quality);
});
afterAll(() => database.drop());

async function as<T>(viewer: Partial<ViewerFacts>, work: (context: RequestContext) => Promise<T>): Promise<T> {
  const context = database.contextOf(viewer);
  try {
    return await work(context);
  } finally {
    await context.database.close();
  }
}

const steps = async (viewer: Partial<ViewerFacts>, filter: ComplaintFilter | null = null) =>
  (await as(viewer, (context) => openStepsOf(context, filter))).map(({ step, count }) => [step, count]);

describe('the steps at which cases stand', () => {
  it('are told in the order of a case’s life, with how many stand there, and none that is empty', async () => {
    expect(await steps(at('SERVICE_DIRECTOR'))).toEqual([
      ['intake', 2],
      ['receive', 1],
      ['memo', 1],
      ['close', 1],
    ]);
  });

  it('are those of the cases that the viewer reaches and the filter names', async () => {
    expect(await steps(at('SERVICE_DIRECTOR'), { classes: ['PRODUCT_QUALITY'] })).toEqual([['memo', 1]]);
    expect(await steps(at('SERVICE_DIRECTOR'), { states: ['CLOSED'] })).toEqual([]);
    expect(await steps(specialist(people.ming), { steps: ['intake', 'close'] })).toEqual([
      ['intake', 2],
      ['close', 1],
    ]);
    expect(await steps(specialist(people.hong))).toEqual([]);
    expect(await steps({ posts: ['EXECUTIVE'] })).toEqual([]);
  });

  it('narrow the list to the cases that stand at one of them', async () => {
    const ids = async (filter: ComplaintFilter) => {
      const page = await as(at('SERVICE_DIRECTOR'), (context) =>
        complaintPage(context, {
          first: 50,
          after: null,
          sort: 'DUE_FIRST',
          filter,
          selection: ['number'],
          counted: true,
        }),
      );
      expect(page.totalCount).toBe(page.edges.length);
      return page.edges.map(({ node }) => node.id).sort();
    };
    expect(await ids({ steps: ['intake'] })).toEqual(filed.slice(0, 2).sort());
    expect(await ids({ steps: ['receive', 'memo'] })).toEqual([filed[2], filed[5]].sort());
    expect(await ids({ steps: ['noSuchStep'] })).toEqual([]);
    expect(await ids({ steps: [] })).toEqual([]);
  });

  it('are no more than a hundred at a time, and no text that PostgreSQL cannot read', async () => {
    const asked = (wanted: string[]) => steps(at('SERVICE_DIRECTOR'), { steps: wanted });
    await expect(asked(Array.from({ length: 101 }, (_, n) => `s${n}`))).rejects.toThrow(/100/);
    await expect(asked(['a\u0000'])).rejects.toThrow();
  });
});

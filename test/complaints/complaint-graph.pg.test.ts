import { graphql } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { v7 } from 'uuid';
import { complaints } from '../../api/complaints/subgraph';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { Statement } from '../../api/platform/database/statement';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { testDatabase, type TestDatabase } from '../support/database';
import { addClient, addComplaint, arrange, type Arranged } from './arrange';
import { director, holderOf, specialist } from './viewers';

let database: TestDatabase;
let people: Arranged;
const { schema, sdl } = buildSubgraph(complaints);

beforeAll(async () => {
  database = await testDatabase(complaints.entities);
  people = await arrange(database);
});
afterAll(() => database.drop());

interface Answer {
  readonly data: Record<string, unknown> | null | undefined;
  readonly statements: readonly string[];
  /** Rows that each statement answered. */
  readonly counts: readonly number[];
}

async function ask(
  viewer: Partial<ViewerFacts>,
  source: string,
  variableValues: Record<string, unknown> = {},
): Promise<Answer> {
  const context = database.contextOf(viewer);
  const statements: string[] = [];
  const counts: number[] = [];
  const rows = context.database.rows.bind(context.database);
  context.database.rows = async <Row>(statement: Statement) => {
    statements.push(statement.text);
    const answered = await rows<Row>(statement);
    counts.push(answered.length);
    return answered;
  };
  const { data, errors } = await graphql({ schema, source, contextValue: context, variableValues });
  await context.database.close();
  expect(errors).toBeUndefined();
  return { data: JSON.parse(JSON.stringify(data)) as Answer['data'], statements, counts };
}

const FILE = `mutation ($input: FileComplaintInput!) { fileComplaint(input: $input) {
  ... on ComplaintFiled { replayed complaint {
    id number class state nextStates severity client { id } intakeBy { id } affectedQuantity affectedQuantityUndetermined
    due { at overdue provisional why { rule policyVersion clause { id } inputs { name value unit } } }
    events { kind at by { id } note } } }
  ... on InvalidInput { code message field clause }
  ... on NotFound { code field } } }`;

describe('the graph of complaints', () => {
  const input = () => ({
    clientId: people.clientOfMing,
    class: 'PRODUCT_QUALITY',
    channel: 'WRITTEN',
    severity: 'HIGH',
    occurredAt: '2026-11-22T09:00:00+08:00',
    place: '工地',
    content: '批次色差',
    affectedQuantityUndetermined: true,
    idempotencyKey: v7(),
  });

  it('files a complaint and shows it with its deadline and history', async () => {
    const { data } = await ask(specialist(people.ming), FILE, { input: input() });
    expect(data?.['fileComplaint']).toMatchObject({
      replayed: false,
      complaint: {
        number: '261123001',
        state: 'RECEIVED',
        nextStates: ['ANSWERED', 'TRANSFERRED', 'INVESTIGATING', 'WITHDRAWN', 'VOID'],
        client: { id: people.clientOfMing },
        intakeBy: { id: people.ming },
        affectedQuantity: null,
        affectedQuantityUndetermined: true,
        due: { at: '2026-12-08T15:59:59.999Z', overdue: false, provisional: false, why: { clause: { id: 'CQ-12' } } },
        events: [{ kind: 'RECEIVED', by: { id: people.ming }, note: null }],
      },
    });
  });

  it('answers a problem as a member of the union', async () => {
    const { data } = await ask(specialist(people.ming), FILE, { input: { ...input(), affectedQuantity: '5' } });
    expect(data?.['fileComplaint']).toMatchObject({
      code: 'QUANTITY_CONTRADICTS',
      field: 'input.affectedQuantity',
      clause: 'CQ-2',
    });
  });

  it('reads a page with clients, deadlines and histories in as many statements for ten rows as for one', async () => {
    for (let at = 0; at < 10; at += 1) await addComplaint(database, { clientId: people.clientOfMing });
    const list = (first: number) =>
      ask(
        director(people),
        `{ complaints(first: ${first}) { totalCount edges { node { number client { id } due { at } events { kind } } } } }`,
      );
    const one = await list(1);
    const ten = await list(10);
    expect((ten.data?.['complaints'] as { edges: unknown[] }).edges).toHaveLength(10);
    expect(ten.statements).toHaveLength(3);
    expect(one.statements).toHaveLength(3);
  });

  it('reads only the columns that are asked for', async () => {
    const { statements } = await ask(director(people), '{ complaints(first: 1) { edges { node { number } } } }');
    expect(statements).toHaveLength(1);
    expect(statements[0]).not.toMatch(/content|due_why/);
  });

  it('tells of a page of a client whether complaints follow, and reads one more only where that is asked', async () => {
    const clientId = await addClient(database, people.ming);
    const ids = await Promise.all([1, 2, 3].map(() => addComplaint(database, { clientId })));
    const page = (first: number, more: string) => `complaints(first: ${first}) { edges { node { number } } ${more} }`;
    const told = 'pageInfo { hasNextPage }';
    const { data, statements, counts } = await ask(
      director(people),
      `query ($id: ID!) { complaint(id: $id) { client {
        two: ${page(2, '')} twoTold: ${page(2, told)} three: ${page(3, '')} threeTold: ${page(3, told)} } } }`,
      { id: ids[0] },
    );
    const client = (data?.['complaint'] as { client: Record<string, { edges: unknown[] }> }).client;
    expect([client['two']?.edges.length, client['three']?.edges.length]).toEqual([2, 3]);
    expect(client['twoTold']).toEqual({ ...client['two'], pageInfo: { hasNextPage: true } });
    expect(client['threeTold']).toEqual({ ...client['three'], pageInfo: { hasNextPage: false } });
    expect(counts.filter((_, at) => statements[at]?.includes('cross join lateral'))).toEqual([2, 3, 3, 3]);
  });

  it('answers an executive with null for one complaint, and says of a list that only figures are seen', async () => {
    const id = await addComplaint(database, { clientId: people.clientOfMing });
    const executive = holderOf('EXECUTIVE', people.director);
    const { data } = await ask(executive, `{ complaint(id: "${id}") { number } }`);
    expect(data).toEqual({ complaint: null });
    const context = database.contextOf(executive);
    for (const list of ['complaints { totalCount edges { cursor } }', 'openSteps { count }']) {
      const told = await graphql({ schema, source: `{ ${list} }`, contextValue: context });
      expect(told).toMatchObject({ data: null, errors: [{ extensions: { code: 'FIGURES_ONLY' } }] });
    }
    await context.database.close();
  });

  it('adds its fields to the client, and owns the complaint', () => {
    expect(sdl()).toMatch(/type Complaint[^{]*@key\(fields: "id"\)/);
    const client = schema.getType('Client');
    expect(client !== undefined && 'getFields' in client && Object.keys(client.getFields()).sort()).toEqual([
      'complaintCount',
      'complaints',
      'id',
      'openComplaintCount',
    ]);
  });
});

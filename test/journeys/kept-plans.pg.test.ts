import { readFile } from 'node:fs/promises';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Viewer } from '../../api/kernel/access/viewer';
import { Loaders } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { assembleTogether } from '../../api/platform/graph/together';
import { subgraphs } from '../../api/subgraphs';
import type { TestDatabase } from '../support/database';
import { DEMO_DAY, demoDatabase } from '../support/demo-database';
import { demoViewer } from '../support/demo-viewer';

const NOW = `${DEMO_DAY}T01:00:00.000Z`;
/** PostgreSQL tries five plans made for the values, and then one that it keeps. */
const ASKED = 12;

const LISTS = ['clients', 'complaints', 'returns', 'receivables'] as const;

interface Page {
  readonly pageInfo: { readonly endCursor: string | null };
}

describe('the pages of lists', () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  beforeAll(async () => {
    database = await demoDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
    await database.sql('analyze');
    schema = assembleTogether(await readFile('schema/api.graphql', 'utf8'), subgraphs.map(buildSubgraph));
  });
  afterAll(() => database.drop());

  const viewerOf = (account: string): Promise<Viewer> => demoViewer(database, account, NOW);

  async function endOf(viewer: Viewer, list: string, after: string | null): Promise<string | null> {
    const document = parse(
      `query ($after: String) { ${list}(first: 20, after: $after) { edges { node { id } } pageInfo { endCursor } } }`,
    );
    expect(validate(schema, document)).toEqual([]);
    const request = new RequestDatabase(database.source, viewerSettings(viewer));
    const contextValue = { viewer, database: request, loaders: new Loaders(), now: NOW, requestId: 'x', locale: 'en' };
    const answer = execute({ schema, document, contextValue, variableValues: { after } });
    const { data, errors } = await Promise.resolve(answer).finally(() => request.close());
    expect(errors).toBeUndefined();
    return (data?.[list] as Page).pageInfo.endCursor;
  }

  /** Statements of the connection that was used last which PostgreSQL planned anew for every question. */
  async function plannedAnew(viewer: Viewer): Promise<string[]> {
    const request = new RequestDatabase(database.source, viewerSettings(viewer));
    const rows = request.rows<{ statement: string }>({
      text: 'select statement from pg_prepared_statements where generic_plans = 0 and custom_plans >= $1',
      values: [ASKED - 2],
    });
    return (await rows.finally(() => request.close())).map(({ statement }) => statement);
  }

  it.each(['sunwei', 'zhangwei'])('are planned once and not for every question: %s', async (account) => {
    const viewer = await viewerOf(account);
    for (const list of LISTS) {
      const end = await endOf(viewer, list, null);
      for (let asked = 0; asked < ASKED; asked += 1) await endOf(viewer, list, end);
    }
    expect(await plannedAnew(viewer)).toEqual([]);
  });
});

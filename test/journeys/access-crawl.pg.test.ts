import { readFile } from 'node:fs/promises';
import { execute, parse, validate, type DocumentNode, type GraphQLError, type GraphQLSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSessionStore } from '../../api/identity/session.service';
import type { Viewer } from '../../api/kernel/access/viewer';
import { POSTS } from '../../api/kernel/access/post';
import { Loaders, type RequestContext } from '../../api/platform/context/request-context';
import { RequestDatabase } from '../../api/platform/database/request-database';
import { viewerSettings } from '../../api/platform/database/viewer-settings';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { assembleTogether } from '../../api/platform/graph/together';
import { subgraphs } from '../../api/subgraphs';
import { DEMO_PASSWORD, demoAccounts } from '../../seeds/demo/accounts';
import type { TestDatabase } from '../support/database';
import { demoDatabase } from '../support/demo-database';
import { crawl, type CrawledOperation } from '../support/operation-crawler';

const NOW = '2026-11-23T02:00:00.000Z';
/** What a post is refused is no fault. */
const REFUSED = ['FORBIDDEN', 'UNAUTHENTICATED', 'FIGURES_ONLY', 'OUT_OF_REACH'];
/** One post asks for the whole graph: the more it holds, the longer it takes. */
const WHOLE_GRAPH = 300_000;

interface Secrets {
  readonly clientIds: readonly string[];
  readonly words: readonly string[];
}

describe('the graph, crawled with every post', () => {
  let database: TestDatabase;
  let schema: GraphQLSchema;
  const viewers = new Map<string, Viewer>();
  let own: Secrets;
  let foreign: Secrets;
  /** Of others, but met as one of those in contact (KA-13). */
  let contacted: Secrets;
  let foreignComplaint: { id: string; number: string };
  let foreignOrder: string;
  let foreignReturn: string;
  let foreignKeys: Readonly<
    Record<'Agreement' | 'Prospect' | 'DevelopmentPlan' | 'TierOverride' | 'SegmentOverride', string>
  >;
  let foreignReceivable: string;
  let foreignSettlement: string;
  let foreignRebate: string;
  let foreignSurvey: string;
  let surveyForm: { id: string; seriesId: string };

  beforeAll(async () => {
    database = await demoDatabase(subgraphs.flatMap((subgraph) => [...subgraph.entities]));
    schema = assembleTogether(await readFile('schema/api.graphql', 'utf8'), subgraphs.map(buildSubgraph));
    const sessions = createSessionStore(database.source);
    for (const { account, post } of demoAccounts()) {
      const answer = await sessions.signIn(account, DEMO_PASSWORD, '127.0.0.1', NOW);
      if (!answer.ok) throw new Error(`${account} cannot sign in: ${answer.code}`);
      viewers.set(post, answer.viewer);
    }
    const me = viewers.get('KA_SPECIALIST')?.staffId;
    own = await secretsWhere('owner_id = $1', me);
    foreign = await secretsWhere('owner_id <> $1', me);
    contacted = await secretsWhere(
      'c.id in (select client_id from clients.contact_staff where staff_id = $1 and upper_inf(valid))',
      me,
    );
    [foreignComplaint = { id: '', number: '' }] = await database.sql<{ id: string; number: string }>(
      'select k.id, k.number from complaints.complaint k join clients.client c on c.id = k.client_id where c.owner_id <> $1 limit 1',
      [me],
    );
    const [order] = await database.sql<{ id: string }>(
      'select o.id from sales."order" o join clients.client c on c.id = o.client_id where c.owner_id <> $1 limit 1',
      [me],
    );
    foreignOrder = order?.id ?? '';
    const [row] = await database.sql<{ id: string }>(
      `select r.id from returns."return" r join clients.client c on c.id = r.client_id
       where c.owner_id <> $1 and r.state = 'BOOKED' limit 1`,
      [me],
    );
    foreignReturn = row?.id ?? '';
    const ofOthers = 'join clients.client c on c.id = x.client_id where c.owner_id <> $1 limit 1';
    const idOf = async (text: string): Promise<string> => {
      const [found] = await database.sql<{ id: string }>(text, [me]);
      if (found === undefined) throw new Error(`Nothing of others: ${text}`);
      return found.id;
    };
    foreignSurvey = await idOf(`select x.id from desk.survey x ${ofOthers}`);
    [surveyForm = { id: '', seriesId: '' }] = await database.sql<{ id: string; seriesId: string }>(
      'select id, series_id as "seriesId" from desk.survey_form limit 1',
    );
    foreignKeys = {
      Agreement: await idOf(`select x.id from clients.agreement x ${ofOthers}`),
      DevelopmentPlan: await idOf(
        'select id from clients.development_plan where lead_id <> $1 and $1 <> all (involved) limit 1',
      ),
      Prospect: await idOf('select id from clients.prospect where owner_id <> $1 limit 1'),
      TierOverride: await idOf(`select x.id from clients.tier_override x ${ofOthers}`),
      SegmentOverride: await idOf(`select x.id from clients.segment_override x ${ofOthers}`),
    };
    const [owed] = await database.sql<{ receivable: string; settlement: string }>(
      `select r.id as receivable, a.settlement_id as settlement from sales.receivable r
       join sales.allocation a on a.receivable_id = r.id join clients.client c on c.id = r.client_id
       where c.owner_id <> $1 limit 1`,
      [me],
    );
    foreignReceivable = owed?.receivable ?? '';
    foreignSettlement = owed?.settlement ?? '';
    const [rebate] = await database.sql<{ id: string }>(
      `select r.id from sales.rebate r join clients.client c on c.id = r.client_id
       where c.owner_id <> $1 and r.earned > 0 limit 1`,
      [me],
    );
    foreignRebate = rebate?.id ?? '';
  }, 600_000);
  afterAll(() => database.drop());

  async function secretsWhere(condition: string, staffId: string | undefined): Promise<Secrets> {
    const rows = await database.sql<{ id: string; number: string; phone: string }>(
      `select c.id, c.number, coalesce(k.phone, c.number) as phone from clients.client c
       left join clients.contact k on k.client_id = c.id where ${condition}`,
      [staffId],
    );
    return {
      clientIds: [...new Set(rows.map((row) => row.id))],
      words: rows.flatMap((row) => [row.number, row.phone]),
    };
  }

  async function ask(post: string, text: string): Promise<{ data: unknown; errors: readonly GraphQLError[] }> {
    const viewer = viewers.get(post) ?? null;
    const request = new RequestDatabase(database.source, viewerSettings(viewer));
    const contextValue: RequestContext = {
      viewer,
      database: request,
      loaders: new Loaders(),
      now: NOW,
      requestId: 'crawl',
      locale: 'zh-CN',
    };
    try {
      const { data, errors } = await execute({ schema, document: documentOf(text), contextValue });
      return { data, errors: errors ?? [] };
    } finally {
      await request.close();
    }
  }

  const documents = new Map<string, DocumentNode>();
  /** Every post asks the same: a document is read and checked once. */
  function documentOf(text: string): DocumentNode {
    const document = documents.get(text) ?? parse(text);
    if (!documents.has(text)) expect(validate(schema, document)).toEqual([]);
    documents.set(text, document);
    return document;
  }

  let operations: CrawledOperation[] | undefined;
  const everything = (): CrawledOperation[] =>
    (operations ??= crawl(schema, {
      client: [own.clientIds[0] ?? '', foreign.clientIds[0] ?? '', 'not-an-id'],
      clientByNumber: [foreign.words[0] ?? ''],
      complaint: [foreignComplaint.id, 'not-an-id'],
      order: [foreignOrder, 'not-an-id'],
      orders: [own.clientIds[0] ?? '', foreign.clientIds[0] ?? '', 'not-an-id'],
      return: [foreignReturn, 'not-an-id'],
      receivable: [foreignReceivable, 'not-an-id'],
      settlement: [foreignSettlement, 'not-an-id'],
      rebate: [foreignRebate, 'not-an-id'],
      rebateLines: [foreignRebate, 'not-an-id'],
      rebateTerms: [foreign.clientIds[0] ?? '', 'not-an-id'],
      survey: [foreignSurvey, 'not-an-id'],
      surveyForm: [surveyForm.id, 'not-an-id'],
      surveyScores: [surveyForm.seriesId, 'not-an-id'],
      creditPrecheck: [own.clientIds[0] ?? '', foreign.clientIds[0] ?? '', 'not-an-id'],
      prospect: [foreignKeys.Prospect, 'not-an-id'],
      developmentPlan: [foreignKeys.DevelopmentPlan, 'not-an-id'],
      clause: ['KA-3', 'XX-1'],
      regulation: ['KA', 'XX'],
      regulationVersion: ['KA', 'XX'],
      regulationComparison: ['KA', 'XX'],
      heldBy: [viewers.get('KA_SPECIALIST')?.staffId ?? '', 'not-an-id'],
      handoverPreview: [viewers.get('KA_SPECIALIST')?.staffId ?? '', 'not-an-id'],
      staff: [viewers.get('KA_SPECIALIST')?.staffId ?? '', 'not-an-id'],
    }));

  it.each(POSTS)('answers %s everything without a fault', { timeout: WHOLE_GRAPH }, async (post) => {
    for (const { text } of everything()) {
      const { errors } = await ask(post, text);
      const faults = errors.filter(({ extensions }) => !REFUSED.includes(String(extensions?.['code'])));
      expect(faults, text).toEqual([]);
    }
  });

  it('shows an account manager nothing of another portfolio', { timeout: WHOLE_GRAPH }, async () => {
    const secrets = new Set([...foreign.clientIds, ...foreign.words]);
    for (const word of own.words) secrets.delete(word);
    const metAsContact = new Set([...contacted.clientIds, ...contacted.words]);
    expect(metAsContact.size).toBeGreaterThan(0);
    for (const { text } of everything()) {
      const isOfDuties = text.startsWith('{ contactDuties');
      const answer = JSON.stringify((await ask('KA_SPECIALIST', text)).data);
      const told = answer.match(/"([^"]+)"/g)?.map((quoted) => quoted.slice(1, -1)) ?? [];
      expect(
        told.filter((word) => secrets.has(word) && !(isOfDuties && metAsContact.has(word))),
        text,
      ).toEqual([]);
    }
  });

  it('shows the account manager the own portfolio', async () => {
    const { data } = await ask(
      'KA_SPECIALIST',
      `{ clients(first: 1) { totalCount } client(id: "${own.clientIds[0]}") { name } }`,
    );
    expect(data).toMatchObject({
      clients: { totalCount: own.clientIds.length },
      client: { name: expect.any(String) as string },
    });
  });

  it.each(['EXECUTIVE', 'ADMINISTRATOR'])('shows %s no single client', { timeout: WHOLE_GRAPH }, async (post) => {
    const secrets = new Set([...own.clientIds, ...foreign.clientIds, ...own.words, ...foreign.words]);
    for (const { text } of everything()) {
      const answer = JSON.stringify((await ask(post, text)).data);
      const told = answer.match(/"([^"]+)"/g)?.map((quoted) => quoted.slice(1, -1)) ?? [];
      expect(
        told.filter((word) => secrets.has(word)),
        text,
      ).toEqual([]);
    }
  });

  it('shows an analyst no number and no telephone', { timeout: WHOLE_GRAPH }, async () => {
    const secrets = new Set([...own.words, ...foreign.words]);
    for (const { text } of everything()) {
      const answer = JSON.stringify((await ask('ANALYST', text)).data);
      const told = answer.match(/"([^"]+)"/g)?.map((quoted) => quoted.slice(1, -1)) ?? [];
      expect(
        told.filter((word) => secrets.has(word)),
        text,
      ).toEqual([]);
    }
  });

  it('finds nothing of another portfolio by filter, search or count', async () => {
    const [client] = await database.sql<{ name: string; owner_id: string }>(
      'select name, owner_id from clients.client where id = $1',
      [foreign.clientIds[0]],
    );
    const { data } = await ask(
      'KA_SPECIALIST',
      `{ bySearch: clients(filter: { search: ${JSON.stringify(foreign.words[0])} }) { totalCount edges { node { id } } }
         byOwner: clients(filter: { ownerIds: ["${client?.owner_id}"] }) { totalCount edges { node { id } } }
         complaints(filter: { clientId: "${foreign.clientIds[0]}" }) { totalCount edges { node { id } } }
         anchors: clientAnchors(filter: { ownerIds: ["${client?.owner_id}"] }) { index } }`,
    );
    expect(data).toMatchObject({
      bySearch: { totalCount: 0, edges: [] },
      byOwner: { totalCount: 0, edges: [] },
      complaints: { totalCount: 0, edges: [] },
    });
  });

  it('loads nothing of another portfolio through the keys of entities', async () => {
    const viewer = viewers.get('KA_SPECIALIST');
    if (viewer === undefined) throw new Error('No account manager');
    for (const [type, id] of [
      ['Client', foreign.clientIds[0] ?? ''],
      ['Complaint', foreignComplaint.id],
      ['Order', foreignOrder],
      ['Return', foreignReturn],
      ['Receivable', foreignReceivable],
      ['Settlement', foreignSettlement],
      ['Rebate', foreignRebate],
      ...Object.entries(foreignKeys),
    ] as const) {
      const load = subgraphs.map((subgraph) => subgraph.references[type]).find((reference) => reference !== undefined);
      const request = new RequestDatabase(database.source, viewerSettings(viewer));
      const context: RequestContext = {
        viewer,
        database: request,
        loaders: new Loaders(),
        now: NOW,
        requestId: 'crawl',
        locale: 'en',
      };
      const info = { fieldNodes: [], fragments: {}, variableValues: {} } as unknown as Parameters<
        NonNullable<typeof load>
      >[2];
      expect(await load?.({ id }, context, info), type).toBeNull();
      await request.close();
    }
  });
});

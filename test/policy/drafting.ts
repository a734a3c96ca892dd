import { readFileSync } from 'node:fs';
import { execute, parse, validate, type GraphQLSchema } from 'graphql';
import { expect } from 'vitest';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import { buildSubgraph } from '../../api/platform/graph/build-subgraph';
import { assembleTogether } from '../../api/platform/graph/together';
import { subgraphs } from '../../api/subgraphs';
import { seededJson } from '../kernel/policy/seeded-regulations';
import { addStaff } from '../clients/some-clients';
import { testDatabase, type RequestOptions, type TestDatabase } from '../support/database';

let assembled: GraphQLSchema | undefined;

type Json = { [key: string]: Json } & Json[];

/** What a question was answered; errors fail the test. */
export async function askAs(
  database: TestDatabase,
  viewer: Partial<ViewerFacts>,
  { text, variables, ...options }: RequestOptions & { text: string; variables?: Record<string, unknown> },
): Promise<Json> {
  assembled ??= assembleTogether(readFileSync('schema/api.graphql', 'utf8'), subgraphs.map(buildSubgraph));
  const document = parse(text);
  expect(validate(assembled, document)).toEqual([]);
  const contextValue = database.contextOf(viewer, options);
  try {
    const { data, errors } = await execute({ schema: assembled, document, contextValue, variableValues: variables });
    if (errors?.[0] !== undefined) throw errors[0];
    return data as unknown as Json;
  } finally {
    await contextValue.database.close();
  }
}

const PROBLEM = '... on Problem { code message field clause }';
const WRITTEN = '... on DraftWritten { replayed draft { id version state } }';

let sent = 0;

/** Mutations of a draft, each under a key of its own unless one is given. */
export function drafting(database: TestDatabase) {
  const mutate = async (
    viewer: Partial<ViewerFacts>,
    [name, type, answer]: readonly [string, string, string],
    { now, locale, ...input }: Record<string, unknown>,
  ): Promise<Json> => {
    const text = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${answer} ${PROBLEM} } }`;
    const variables = { input: { idempotencyKey: `key ${(sent += 1)}`, ...input } };
    const { result } = await askAs(database, viewer, { text, variables, ...({ now, locale } as RequestOptions) });
    return result as Json;
  };
  return {
    draft: (viewer: Partial<ViewerFacts>, input: object) =>
      mutate(viewer, ['draftRegulation', 'DraftRegulationInput', WRITTEN], { ...input }),
    change: (viewer: Partial<ViewerFacts>, input: object) =>
      mutate(
        viewer,
        [
          'changeDraftClause',
          'ChangeDraftClauseInput',
          `${WRITTEN} ... on InvalidDraft { problems { clauseId path message } } ... on StaleVersion { currentVersion }`,
        ],
        { ...input },
      ),
    withdraw: (viewer: Partial<ViewerFacts>, input: object) =>
      mutate(viewer, ['withdrawDraft', 'WithdrawDraftInput', WRITTEN], { ...input }),
    revoke: (viewer: Partial<ViewerFacts>, input: object) =>
      mutate(
        viewer,
        [
          'revokeRegulationVersion',
          'RevokeVersionInput',
          '... on VersionRevoked { replayed regulationVersion { version state effectiveTo revokedAt revokedFor revokedBy { name } } }',
        ],
        { ...input },
      ),
    enact: (viewer: Partial<ViewerFacts>, input: object) =>
      mutate(
        viewer,
        [
          'enactDraft',
          'EnactDraftInput',
          '... on DraftEnacted { replayed regulationVersion { code version effectiveFrom state } } ... on StaleVersion { currentVersion }',
        ],
        { ...input },
      ),
  };
}

/** Who drafts and who puts into force, over a database of their own. */
export async function draftingDesk() {
  const database = await testDatabase(subgraphs.flatMap(({ entities }) => [...entities]));
  const person = async (name: string, post: ViewerFacts['posts'][number]): Promise<Partial<ViewerFacts>> => ({
    staffId: await addStaff(database, name),
    posts: [post],
  });
  return {
    database,
    work: drafting(database),
    office: await person('林慧', 'GM_OFFICE'),
    colleague: await person('邓超', 'ADMINISTRATOR'),
    manager: await person('陈建国', 'GENERAL_MANAGER'),
    /** These regulations alone, as seeded, and no drafts. */
    async afresh(...codes: string[]): Promise<void> {
      await database.sql(
        'truncate inbox.alert, policy.draft, policy.regulation_version, policy.regulation, platform.audit',
      );
      await seedRegulations(database, ...codes);
    },
  };
}

export type DraftingDesk = Awaited<ReturnType<typeof draftingDesk>>;

/** A clause of a seeded regulation as an editor sends it, its parameters changed in place. */
export function clauseOf(code: string, clauseId: string, change: (parameters: Json) => void = () => undefined): object {
  const { clauses } = seededJson(`${code.toLowerCase()}.json`) as unknown as { clauses: Json[] };
  const clause = clauses.find(({ id }) => (id as unknown as string) === clauseId);
  if (clause === undefined) throw new Error(`no clause ${clauseId}`);
  if (clause['parameters'] !== undefined) change(clause['parameters']);
  const { title, text, parameters } = clause;
  return { clauseId, title, text, parameters };
}

/** Puts seeded regulations in force since 2024. */
export async function seedRegulations(database: TestDatabase, ...codes: string[]): Promise<void> {
  for (const code of codes)
    await database.sql(
      `with r as (insert into policy.regulation (code) values ($1))
       insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ($1, 1, '2024-01-01', $2, 'seeded')`,
      [code, JSON.stringify(seededJson(`${code.toLowerCase()}.json`))],
    );
}

/** A1 from 600 000, with the gap below it declared as it then is. */
export const higherA1 = () =>
  clauseOf('KA', 'KA-3', (table) => {
    Object.assign(table['bands']?.[0]?.['volume'] ?? {}, { fromYuan: '600000.00' });
    Object.assign(table['gaps']?.[0] ?? {}, { toYuan: '600000.00' });
  });

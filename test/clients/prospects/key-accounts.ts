import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { seededJson } from '../../kernel/policy/seeded-regulations';
import { askGraph, type Answer } from '../graph';
import { addStaff } from '../some-clients';

/** Two teams of a unit: each with a supervisor and account managers; over them a manager. */
export interface KeyAccounts {
  readonly me: string;
  readonly mate: string;
  readonly head: string;
  readonly stranger: string;
  readonly leaver: string;
  readonly specialist: Partial<ViewerFacts>;
  readonly supervisor: Partial<ViewerFacts>;
  readonly manager: Partial<ViewerFacts>;
  readonly deputy: Partial<ViewerFacts>;
  readonly director: Partial<ViewerFacts>;
}

export async function arrangeKeyAccounts(database: TestDatabase): Promise<KeyAccounts> {
  const add = async (name: string, post: string): Promise<string> => {
    const id = await addStaff(database, name);
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      id,
      post,
    ]);
    return id;
  };
  const me = await add('王', 'KA_SPECIALIST');
  const mate = await add('李', 'KA_SPECIALIST');
  const stranger = await add('张', 'KA_SPECIALIST');
  const head = await add('主管', 'KA_SUPERVISOR');
  const boss = await add('经理', 'KA_MANAGER');
  const deputyId = await add('副总', 'DEPUTY_GM_SALES');
  const directorId = await add('主任', 'SERVICE_DIRECTOR');
  const leaver = await add('走', 'KA_SPECIALIST');
  await database.sql('update identity.staff set active = false where id = $1', [leaver]);
  await database.sql(`insert into identity.region (code, name) values ('EAST', '华东'), ('NORTH', '华北')`);
  const team = [head, me, mate, leaver];
  return {
    me,
    mate,
    head,
    stranger,
    leaver,
    specialist: { staffId: me, posts: ['KA_SPECIALIST'], circles: { own: [me], team: [me], unit: [me] } },
    supervisor: { staffId: head, posts: ['KA_SUPERVISOR'], circles: { own: [head], team, unit: team } },
    manager: {
      staffId: boss,
      posts: ['KA_MANAGER'],
      circles: { own: [boss], team: [boss, ...team, stranger], unit: [boss, ...team, stranger] },
    },
    deputy: { staffId: deputyId, posts: ['DEPUTY_GM_SALES'] },
    director: { staffId: directorId, posts: ['SERVICE_DIRECTOR'] },
  };
}

/** Puts seeded regulations into force, from 2024 on. */
export async function enactSeeded(database: TestDatabase, codes: readonly string[]): Promise<void> {
  for (const code of codes) {
    await database.sql('insert into policy.regulation (code) values ($1)', [code]);
    await database.sql(
      `insert into policy.regulation_version (code, version, effective_from, document, checksum)
       values ($1, 1, '2024-01-01', $2, 'x')`,
      [code, JSON.stringify(seededJson(`${code.toLowerCase()}.json`))],
    );
  }
}

/** Writes values as they stand in a GraphQL document; words in capitals given as `{ word }` are enum values. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const { word, ...fields } = value as { word?: string };
  if (word !== undefined) return word;
  return `{ ${Object.entries(fields)
    .filter(([, each]) => each !== undefined)
    .map(([name, each]) => `${name}: ${literal(each)}`)
    .join(', ')} }`;
}

export type Outcome = Record<string, unknown> & { readonly __typename: string };

export interface Change {
  readonly mutation: string;
  readonly input: Record<string, unknown>;
  readonly answer: string;
}

/** What came of a mutation: its answer, or the code of its problem. */
export async function change(
  database: TestDatabase,
  viewer: Partial<ViewerFacts>,
  { mutation, input, answer }: Change,
): Promise<Outcome> {
  const text = `mutation { ${mutation}(input: ${literal(input)}) { __typename ${answer}
    ... on Problem { code message field clause } } }`;
  const { data, errors }: Answer = await askGraph(database, viewer, text);
  if (errors.length > 0) throw new Error(errors.join('\n'));
  return data?.[mutation] as Outcome;
}

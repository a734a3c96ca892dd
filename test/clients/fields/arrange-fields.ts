import { v7 } from 'uuid';
import { expect } from 'vitest';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { askGraph } from '../graph';
import { arrangeKeyAccounts, change, literal, type Outcome } from '../prospects/key-accounts';
import { addClients, addStaff } from '../some-clients';

export type Viewer = Partial<ViewerFacts>;
export type Input = Record<string, unknown>;
export interface Kept {
  readonly id: string;
  readonly version: number;
  readonly options: readonly { readonly id: string; readonly retired: boolean }[];
}

/** An enum value in a GraphQL document. */
export const word = (name: string): { word: string } => ({ word: name });

/** People, and what they do with custom fields. */
export async function arrangeFields(database: TestDatabase) {
  const people = await arrangeKeyAccounts(database);
  const admin: Viewer = { staffId: await addStaff(database, '管理员'), posts: ['ADMINISTRATOR'] };
  let serial = 0;
  const ANSWER = `... on ClientFieldKept { replayed definition { id version nameZh retired required secrecy options { id retired } } }`;

  function define(input: Input = {}, viewer: Viewer = admin): Promise<Outcome> {
    serial += 1;
    const all = {
      nameZh: `字段${serial}`,
      nameEn: `Field ${serial}`,
      kind: word('TEXT'),
      required: false,
      secrecy: word('INTERNAL'),
      idempotencyKey: v7(),
      ...input,
    };
    return change(database, viewer, { mutation: 'defineClientField', input: all, answer: ANSWER });
  }

  async function defined(input: Input = {}): Promise<Kept> {
    const outcome = await define(input);
    expect(outcome.__typename).toBe('ClientFieldKept');
    return outcome['definition'] as Kept;
  }

  const alter = (input: Input, viewer: Viewer = admin): Promise<Outcome> =>
    change(database, viewer, {
      mutation: 'changeClientField',
      input: {
        nameZh: `改${(serial += 1)}`,
        nameEn: `Changed ${serial}`,
        required: false,
        secrecy: word('INTERNAL'),
        ...input,
      },
      answer: ANSWER,
    });

  const retire = (input: Input, viewer: Viewer = admin): Promise<Outcome> =>
    change(database, viewer, { mutation: 'retireClientField', input, answer: ANSWER });

  const CARD = { name: '上海启明电子有限公司', businessType: word('DEALER') };

  const write = (clientId: string, version: number, fields: readonly Input[], viewer: Viewer = people.specialist) =>
    change(database, viewer, {
      mutation: 'updateClient',
      input: { ...CARD, clientId, version, fields },
      answer: '... on ClientUpdated { client { version fields { field { id } shown } } }',
    });

  const VALUE = 'field { id } shown text number date yes options { name }';

  async function valuesOf(
    clientId: string,
    viewer: Viewer,
  ): Promise<{ field: { id: string }; shown: string }[] | null> {
    const answer = await askGraph(database, viewer, `{ client(id: "${clientId}") { fields { ${VALUE} } } }`);
    expect(answer.errors).toEqual([]);
    return (answer.data as { client: { fields: [] } | null }).client?.fields ?? null;
  }

  const mine = async (ownerId = people.me): Promise<string> => (await addClients(database, [{ ownerId }]))[0] ?? '';

  async function listed(
    viewer: Viewer,
    fields: readonly Input[],
  ): Promise<{ ids: string[]; errors: readonly string[] }> {
    const answer = await askGraph(
      database,
      viewer,
      `{ clients(first: 200, filter: { fields: ${literal(fields)} }) { totalCount edges { node { id } } } }`,
    );
    const found = (answer.data as { clients?: { totalCount: number; edges: { node: { id: string } }[] } } | null)
      ?.clients;
    const ids = found?.edges.map(({ node }) => node.id) ?? [];
    expect(found?.totalCount ?? 0).toBe(ids.length);
    return { ids: ids.sort(), errors: answer.errors };
  }

  return { people, admin, CARD, define, defined, alter, retire, write, valuesOf, mine, listed };
}

export type Fields = Awaited<ReturnType<typeof arrangeFields>>;

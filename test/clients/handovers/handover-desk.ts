import { expect } from 'vitest';
import { v7 } from 'uuid';
import type { DutyKind } from '../../../api/clients/handovers/duty';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { loadPacks } from '../../../api/policy/pack.service';
import { PACKS } from '../../../seeds/policy/packs';
import { testDatabase, type TestDatabase } from '../../support/database';
import { askGraph, entities } from '../graph';
import { allButOwners, freshPortfolio, ownersOf, responsiblesOf } from './handover-rows';
import { arrangeKeyAccounts, change, literal, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addDuties, type SomeDuties } from './some-duties';

type Viewer = Partial<ViewerFacts>;
export interface Preview {
  readonly __typename: string;
  readonly code?: string;
  readonly fingerprint: string;
  readonly clientCount: number;
  readonly dutyCounts: readonly { readonly kind: DutyKind; readonly count: number }[];
  readonly kept: readonly { readonly kind: string; readonly count: number }[];
  readonly takers: readonly { readonly id: string }[];
  readonly shares: readonly { readonly successor: { readonly id: string }; readonly dutyCount: number }[];
  readonly items: readonly { readonly client: { readonly id: string }; readonly successor: { readonly id: string } }[];
  readonly duties: readonly {
    readonly kind: DutyKind;
    readonly id: string;
    readonly label: string;
    readonly dueOn: string | null;
    readonly unfitIds: readonly string[];
    readonly byHand: boolean;
    readonly client: { readonly id: string } | null;
    readonly successor: { readonly id: string } | null;
  }[];
}
interface Nodes<Node> {
  readonly edges: readonly { readonly node: Node }[];
}
interface Choices {
  readonly leaverId?: string;
  readonly chosen?: readonly object[];
  readonly chosenDuties?: readonly object[];
}

/** A company whose leaver has clients and one duty of each kind, afresh on demand, and what is done with them. */
export async function handoverDesk() {
  const database: TestDatabase = await testDatabase(entities);
  const people: KeyAccounts = await arrangeKeyAccounts(database);
  const signer: Viewer = { ...people.supervisor, name: '主管' };
  await database.systemContext().database.write((transaction) => loadPacks(transaction, PACKS));
  let some: SomeDuties = { ids: {} as SomeDuties['ids'], elsewhere: '' };

  const ask = async <T>(viewer: Viewer, text: string): Promise<T> => {
    const { data, errors } = await askGraph(database, viewer, text);
    expect(errors).toEqual([]);
    return data as T;
  };

  const preview = async (
    viewer: Viewer,
    { leaverId = people.leaver, chosen = [], chosenDuties = [] }: Choices = {},
  ): Promise<Preview> =>
    (
      await ask<{ handoverPreview: Preview }>(
        viewer,
        `{ handoverPreview(leaverId: "${leaverId}", chosen: ${literal(chosen)}, chosenDuties: ${literal(chosenDuties)}) {
        __typename ... on Problem { code } ... on HandoverPreview { fingerprint clientCount dutyCounts { kind count }
          kept { kind count } takers { id } shares { successor { id } dutyCount } items { client { id } successor { id } }
          duties { kind id label dueOn unfitIds byHand client { id } successor { id } } } } }`,
      )
    ).handoverPreview;

  async function handOver(viewer: Viewer, input: Choices & Record<string, unknown> = {}): Promise<Outcome> {
    const whole = {
      leaverId: people.leaver,
      fingerprint: (await preview(viewer, input)).fingerprint ?? '',
      reason: '离职交接',
      signature: '主管',
      idempotencyKey: v7(),
      ...input,
    };
    return change(database, viewer, {
      mutation: 'handOver',
      input: whole,
      answer: '... on HandoverDone { handover { id clientCount dutyCount stillHeld } }',
    });
  }

  const undo = async (viewer: Viewer, id: string): Promise<Outcome & { message?: string }> =>
    (
      await ask<{ undoHandover: Outcome }>(
        viewer,
        `mutation { undoHandover(id: "${id}") { __typename ... on HandoverDone { handover { undoneAt stillHeld } } ... on Problem { code message } } }`,
      )
    ).undoHandover;

  const undoProblem = async (viewer: Viewer, id: string): Promise<{ code: string; message: string } | null> => {
    const { handovers } = await ask<{
      handovers: Nodes<{ id: string; undoProblem: { code: string; message: string } }>;
    }>(viewer, '{ handovers { edges { node { id undoProblem { code message } } } } }');
    return handovers.edges.find(({ node }) => node.id === id)?.node.undoProblem ?? null;
  };

  const choice = (kind: DutyKind, successorId: string, id = some.ids[kind]) => ({
    kind: { word: kind },
    id,
    successorId,
  });
  const everything = async () => [
    await ownersOf(database),
    await responsiblesOf(database),
    await allButOwners(database),
  ];
  const afresh = async () => {
    const ids = await freshPortfolio(database, people);
    some = await addDuties(database, people, ids[0] ?? '');
    return { ids, some };
  };
  return { database, people, signer, ask, preview, handOver, undo, undoProblem, choice, everything, afresh };
}

export const idOf = (outcome: Outcome): string => (outcome['handover'] as { id: string }).id;

import { v7 } from 'uuid';
import { expect } from 'vitest';
import type { NoticeState } from '../../../api/clients/handovers/notice';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import { change, literal, type Outcome } from '../prospects/key-accounts';
import { idOf, type handoverDesk } from './handover-desk';

type Viewer = Partial<ViewerFacts>;
export type Desk = Awaited<ReturnType<typeof handoverDesk>>;

export interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly occasion: 'HANDOVER' | 'UNDO';
  readonly state: NoticeState;
  readonly aroseOn: string;
  readonly dueOn: string;
  readonly overdue: boolean;
  readonly toldOn: string | null;
  readonly way: string | null;
  readonly remark: string | null;
  readonly mayClose: boolean;
  readonly mayReopen: boolean;
  readonly toldBy: { readonly id: string } | null;
  readonly client: { readonly id: string; readonly owner: { readonly id: string } };
}

const NOTICE = `id version occasion state aroseOn dueOn overdue toldOn way remark mayClose mayReopen toldBy { id }
  client { id owner { id } }`;
const answer = `... on NoticeChanged { replayed notice { ${NOTICE} } } ... on StaleVersion { currentVersion }`;

interface Page {
  readonly edges: readonly { readonly node: ShownNotice }[];
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
}

/** What is done with the notices of a handover. */
export function noticesOf(desk: Desk) {
  const page = async (viewer: Viewer, asked: Record<string, unknown>): Promise<Page> => {
    const parts = Object.entries(asked).map(([name, value]) => `${name}: ${literal(value)}`);
    const { notices } = await desk.ask<{ notices: Page }>(
      viewer,
      `{ notices(${parts.join(', ')}) { edges { node { ${NOTICE} } } pageInfo { endCursor hasNextPage } } }`,
    );
    return notices;
  };
  const list = async (viewer: Viewer, state: NoticeState = 'OPEN'): Promise<ShownNotice[]> =>
    (await page(viewer, { first: 200, state: { word: state } })).edges.map(({ node }) => node);
  const given = (how: Record<string, unknown>) => ({ way: { word: 'PHONE' }, idempotencyKey: v7(), ...how });
  const close = (viewer: Viewer, { id, version }: ShownNotice, how: Record<string, unknown> = {}): Promise<Outcome> =>
    change(desk.database, viewer, { mutation: 'closeNotice', input: { id, version, ...given(how) }, answer });
  const reopen = (viewer: Viewer, { id, version }: ShownNotice, idempotencyKey = v7()): Promise<Outcome> =>
    change(desk.database, viewer, { mutation: 'reopenNotice', input: { id, version, idempotencyKey }, answer });
  const closed = async (viewer: Viewer, notice: ShownNotice): Promise<ShownNotice> => {
    const outcome = await close(viewer, notice);
    expect(outcome.__typename).toBe('NoticeChanged');
    return outcome['notice'] as ShownNotice;
  };
  const handedOver = async (): Promise<string> => idOf(await desk.handOver(desk.signer));
  return { page, list, close, reopen, closed, handedOver };
}

export function first<Each>(found: readonly Each[]): Each {
  const [one] = found;
  if (one === undefined) throw new Error('None is there');
  return one;
}

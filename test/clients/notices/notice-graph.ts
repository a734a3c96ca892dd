import { v7 } from 'uuid';
import type { ViewerFacts } from '../../../api/kernel/access/viewer';
import type { TestDatabase } from '../../support/database';
import { askGraph } from '../graph';
import { arrangeKeyAccounts, change, enactSeeded, type KeyAccounts, type Outcome } from '../prospects/key-accounts';
import { addClients, addStaff } from '../some-clients';

export type Viewer = Partial<ViewerFacts>;
export const word = (name: string) => ({ word: name });

const SHOWN = `... on ClientNoticeChanged { replayed notice { id number state version moves mayEdit audienceSize sentCount digest dueAt
    audience { everyClient chosenCount tiers } documents { attachmentId } reviewPost
    dueWhy { clause { id } policyVersion } coverage { told acknowledged open overdue }
    steps { move note by { id } onBehalfOf { id } } } }
  ... on StaleVersion { currentVersion }`;
const TOLD = `... on ClientNoticeAcknowledged { replayed recipient { id standing person understood toldOn version mayAcknowledge } }
  ... on StaleVersion { currentVersion }`;

export interface ShownNotice {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly number: string;
  readonly sentCount: number | null;
  readonly digest: string | null;
  readonly dueAt: string | null;
}
export const shownNotice = (outcome: Outcome): ShownNotice => outcome['notice'] as ShownNotice;

export interface Recipient {
  readonly id: string;
  readonly version: number;
  readonly standing: string;
  readonly mayAcknowledge: boolean;
  readonly client: { readonly id: string } | null;
  readonly owner: { readonly id: string } | null;
}

export interface NoticeCast extends KeyAccounts {
  readonly gm: Viewer;
  readonly office: Viewer;
  /** Three clients of `me`, two of `mate`, one of `stranger`: in this order. */
  readonly clientIds: readonly string[];
}

/** The posts of CC-7 with the clause in force, and some clients. */
export async function noticeCast(database: TestDatabase): Promise<NoticeCast> {
  const people = await arrangeKeyAccounts(database);
  await enactSeeded(database, ['CC']);
  const at = async (name: string, post: string): Promise<string> => {
    const id = await addStaff(database, name);
    await database.sql(`insert into identity.staff_post (staff_id, post, valid) values ($1, $2, '[2020-01-01,)')`, [
      id,
      post,
    ]);
    return id;
  };
  const [gm, office] = [await at('总经理', 'GENERAL_MANAGER'), await at('总经理室', 'GM_OFFICE')];
  await database.sql('update identity.staff set reports_to = $1 where id = any($2::uuid[])', [
    people.head,
    [people.me, people.mate],
  ]);
  const clientIds = await addClients(database, [
    { ownerId: people.me, tier: 'A1', regionCode: 'EAST', businessType: 'DEALER' },
    { ownerId: people.me, tier: 'B1', regionCode: 'EAST' },
    { ownerId: people.me, tier: 'C', regionCode: 'NORTH' },
    { ownerId: people.mate, tier: 'A1', regionCode: 'NORTH' },
    { ownerId: people.mate, tier: 'B1', regionCode: 'NORTH', businessType: 'DEALER' },
    { ownerId: people.stranger, tier: 'A1', regionCode: 'EAST' },
  ]);
  return {
    ...people,
    gm: { staffId: gm, posts: ['GENERAL_MANAGER'] },
    office: { staffId: office, posts: ['GM_OFFICE'] },
    clientIds,
  };
}

/** What is done with notices to clients, as the graph does it. */
export function noticeGraph(database: TestDatabase, people: NoticeCast) {
  const written = {
    department: word('SALES'),
    subject: '关于调整五金件价格的通知',
    body: '因原料上涨，自下月起调价。',
    effectiveOn: '2026-12-01',
    audience: { tiers: [word('A1')] },
  };
  const send = (viewer: Viewer, mutation: string, input: Record<string, unknown>): Promise<Outcome> =>
    change(database, viewer, { mutation, input: { idempotencyKey: v7(), ...input }, answer: SHOWN });
  const draft = (viewer: Viewer = people.manager, input: Record<string, unknown> = {}) =>
    send(viewer, 'draftClientNotice', { ...written, ...input });
  const edit = (viewer: Viewer, of: Outcome, input: Record<string, unknown> = {}) => {
    const { id, version } = shownNotice(of);
    return send(viewer, 'editClientNotice', { ...written, id, version, ...input });
  };
  const move = (viewer: Viewer, of: Outcome, name: string, more: Record<string, unknown> = {}) => {
    const { id, version } = shownNotice(of);
    return send(viewer, 'moveClientNotice', { id, version, move: word(name), ...more });
  };
  /** Drafted, handed in, reviewed and approved. */
  async function approved(input: Record<string, unknown> = {}): Promise<Outcome> {
    let notice = await move(people.manager, await draft(people.manager, input), 'SUBMIT');
    notice = await move(people.deputy, notice, 'REVIEW');
    return move(people.gm, notice, 'APPROVE');
  }
  const sent = async (input: Record<string, unknown> = {}) => move(people.director, await approved(input), 'SEND');

  async function recipients(viewer: Viewer, filter: string): Promise<Recipient[]> {
    const { data, errors } = await askGraph(
      database,
      viewer,
      `{ clientNoticeRecipients(filter: ${filter}) { edges { node { id version standing mayAcknowledge client { id } owner { id } } } } }`,
    );
    if (errors.length > 0) throw new Error(errors.join('\n'));
    return (data?.['clientNoticeRecipients'] as { edges: { node: Recipient }[] }).edges.map(({ node }) => node);
  }

  const acknowledge = (viewer: Viewer, { id, version }: Recipient, more: Record<string, unknown> = {}) =>
    change(database, viewer, {
      mutation: 'acknowledgeClientNotice',
      input: {
        recipientId: id,
        version,
        toldOn: '2026-11-23',
        way: word('PHONE'),
        person: '采购王经理',
        understood: true,
        idempotencyKey: v7(),
        ...more,
      },
      answer: TOLD,
    });

  return { written, draft, edit, move, approved, sent, recipients, acknowledge };
}

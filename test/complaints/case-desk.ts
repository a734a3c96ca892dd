import { expect } from 'vitest';
import { v7 } from 'uuid';
import { movesOfComplaint } from '../../api/complaints/steps/case-step.service';
import type { MoveComplaintInput } from '../../api/complaints/steps/move-complaint.schema';
import type { RecordDecisionInput } from '../../api/complaints/records/case-record.schema';
import { recordDecision } from '../../api/complaints/records/record-decision.service';
import { moveComplaint } from '../../api/complaints/steps/move-complaint.service';
import type { ComplaintState } from '../../api/complaints/complaint-words.schema';
import { fileComplaint } from '../../api/complaints/intake/file-complaint.service';
import type { ComplaintMove } from '../../api/complaints/steps/step-words.schema';
import type { Post } from '../../api/kernel/access/post';
import type { ViewerFacts } from '../../api/kernel/access/viewer';
import type { ComplaintClass } from '../../api/kernel/policy/vocabulary';
import type { TestDatabase } from '../support/database';
import type { Arranged } from './arrange';

const SHOWN = ['number', 'state', 'version', 'outcome', 'closedAt', 'class', 'dueAt'];
type Viewer = Partial<ViewerFacts>;
type Fields = Readonly<Record<string, string>>;

export interface Stored {
  readonly state: ComplaintState;
  readonly version: number;
  readonly step: string | null;
  readonly post: Post | null;
}

export const fieldsOf = (values: Fields) => Object.entries(values).map(([name, value]) => ({ name, value }));

interface Desk {
  readonly database: TestDatabase;
  readonly people: Arranged;
  readonly at: (post: Post) => Viewer;
}

/** Files cases and moves them, as the people of a company would. */
export function caseDesk({ database, people, at }: Desk) {
  async function file(complaintClass: ComplaintClass, { overseas = false } = {}): Promise<string> {
    const context = database.contextOf(at('SERVICE_DIRECTOR'));
    const filed = await fileComplaint(
      context,
      {
        clientId: people.clientOfMing,
        class: complaintClass,
        channel: 'PHONE',
        severity: 'MIDDLE',
        occurredAt: '2026-11-20T01:00:00.000Z',
        place: '仓库',
        content: '外箱破损',
        overseas,
        affectedQuantityUndetermined: true,
        idempotencyKey: v7(),
      },
      SHOWN,
    );
    await context.database.close();
    if (filed.__typename !== 'ComplaintFiled') throw new Error(filed.__typename);
    return filed.complaint.id;
  }

  async function stored(id: string): Promise<Stored> {
    const [row] = await database.sql<Stored>(
      `select c.state, c.version, s.step, s.post from complaints.complaint c
     left join complaints.step s on s.complaint_id = c.id and s.done_at is null where c.id = $1`,
      [id],
    );
    if (row === undefined) throw new Error('no such complaint');
    return row;
  }

  async function send(viewer: Viewer, input: Partial<MoveComplaintInput>, now?: string) {
    const context = database.contextOf(viewer, now === undefined ? {} : { now });
    try {
      const whole: MoveComplaintInput = {
        complaintId: '',
        version: 1,
        move: 'COMPLETE',
        fields: [],
        idempotencyKey: v7(),
        ...input,
      };
      return await moveComplaint(context, whole, SHOWN);
    } finally {
      await context.database.close();
    }
  }

  /** A move as whoever is asked for it, with the form filled in as it is offered. */
  async function go(id: string, viewer: Viewer, move: ComplaintMove = 'COMPLETE', wanted: Fields = {}) {
    const { version } = await stored(id);
    return send(viewer, { complaintId: id, version, move, fields: await formOf(id, viewer, move, wanted) });
  }

  async function formOf(id: string, viewer: Viewer, move: ComplaintMove, wanted: Fields) {
    const context = database.contextOf(viewer);
    const offered = await movesOfComplaint(context, id);
    await context.database.close();
    const fields = offered.find((each) => each.move === move)?.fields ?? [];
    return fields
      .map(({ name, kind, options }) => ({
        name,
        value:
          wanted[name] ??
          options[0] ??
          { MONEY: '1200.50', DATE: '2026-11-20', STAFF: people.ming }[kind as string] ??
          '写明',
      }))
      .filter(({ name, value }) => value !== '' && name !== 'duplicateOf');
  }

  /** Completes steps, each as somebody at its post, until the case stands at one of that name or has ended. */
  async function until(id: string, step: string, wanted: Fields = {}): Promise<Stored> {
    for (let now = await stored(id); ; now = await stored(id)) {
      if (now.post === null || now.step === step) return now;
      const decided = { budget: wanted['amount'] ?? '1200.50' };
      if (now.step === 'decide') await decide(id, at(now.post), decided);
      if (now.step === 'combine') await decide(id, at(now.post), { ...decided, repairBy: null });
      const answer = await go(id, at(now.post), 'COMPLETE', wanted);
      expect(answer, now.step ?? '').toMatchObject({ __typename: 'ComplaintMoved' });
    }
  }

  /** Puts a decision of the committee on record. */
  async function decide(id: string, viewer: Viewer, wanted: Partial<RecordDecisionInput> = {}) {
    const context = database.contextOf(viewer);
    try {
      const input: RecordDecisionInput = {
        complaintId: id,
        version: (await stored(id)).version,
        budget: '1200.50',
        repairBy: '2026-12-10',
        memo: '现场拆检，镀层厚度不足',
        shares: [
          { party: 'FACTORY', department: 'PRODUCTION', percentage: '70' },
          { party: 'CLIENT', percentage: '30' },
        ],
        idempotencyKey: v7(),
        ...wanted,
      };
      return await recordDecision(context, input, SHOWN);
    } finally {
      await context.database.close();
    }
  }

  const count = async (table: string, where: string): Promise<number> =>
    (await database.sql<{ n: number }>(`select count(*)::int as n from ${table} where ${where}`))[0]?.n ?? 0;

  return { file, stored, send, go, formOf, until, decide, count };
}

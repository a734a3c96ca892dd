import type pg from 'pg';
import type { NoticeMove, NoticeRule, NoticeState } from '../../api/clients/notices/client-notice';
import { reviewerOf } from '../../api/clients/notices/client-notice';
import type { StoredAudience } from '../../api/clients/notices/notice-audience';
import { caseNumberWriter } from '../../api/kernel/case-number';
import { addDays } from '../../api/kernel/civil-date';
import { dueAt } from '../../api/kernel/deadline';
import { clausesOfKind, type Regulation } from '../../api/kernel/policy/regulation';
import { createWorkCalendar } from '../../api/kernel/work-calendar';
import { fingerprint } from '../../api/platform/canonical-json';
import { dayMs, holderOf, staffId } from './company';
import type { CopyRow } from './copy';
import { NOTICE_PLANS, type NoticePlan } from './notice-plans';
import { Random, seededId } from './random';

const KIND = 134;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const NOTICE_COLUMNS =
  'clients.client_notice (id, number, department, subject, body, effective_on, audience, state, policy_version, review_post, approve_post, send_post, archive_posts, drafted_by, drafted_at, submitted_at, reviewed_by, approved_by, approved_at, digest, sent_by, sent_at, sent_count, due_at, due_why, moved_at)';
const STEP_COLUMNS = 'clients.client_notice_step (id, notice_id, move, note, by_staff, at)';
const RECIPIENT_COLUMNS =
  'clients.client_notice_recipient (id, notice_id, client_id, copied_id, sent_at, due_at, told_on, way, person, understood, note, told_by, recorded_at, escalated_at)';

interface Seeding {
  readonly client: pg.PoolClient;
  readonly asOf: string;
  readonly complaints: Regulation;
  readonly copy: (target: string, rows: Iterable<CopyRow>) => Promise<void>;
}

/** Notices in every state; of those that were sent, most clients were told. Tiers are known by now. */
export async function seedNotices({ client, asOf, complaints, copy }: Seeding): Promise<void> {
  const [rule] = clausesOfKind(complaints, 'clientNotices');
  if (rule === undefined) throw new Error('CC-7 says nothing');
  const numberOf = caseNumberWriter({ pattern: rule.parameters.numberPattern, scope: 'year' });
  const serials = new Map<string, number>();
  const notices: CopyRow[] = [];
  const steps: CopyRow[] = [];
  const recipients: CopyRow[] = [];
  const inOrder = [...NOTICE_PLANS].sort((one, other) => other.daysAgo - one.daysAgo);
  for (const [at, plan] of inOrder.entries()) {
    const day = addDays(asOf, -plan.daysAgo);
    const year = day.slice(0, 4);
    const serial = (serials.get(year) ?? 0) + 1;
    serials.set(year, serial);
    const made = new DemoNotice(plan, { at, asOf, number: numberOf(day, serial), rule });
    const told = made.sentAt === null ? [] : await audienceOf(client, plan.audience);
    notices.push(made.row(told.length));
    steps.push(...made.steps());
    recipients.push(...made.recipients(told));
  }
  await copy(NOTICE_COLUMNS, notices);
  await copy(STEP_COLUMNS, steps);
  await copy(RECIPIENT_COLUMNS, recipients);
  for (const [year, last] of serials)
    await client.query('insert into clients.client_notice_counter (scope, last) values ($1, $2)', [year, last]);
}

interface Meant {
  readonly client_id: string;
  readonly owner_id: string | null;
}

async function audienceOf(client: pg.PoolClient, audience: StoredAudience): Promise<Meant[]> {
  const { rows } = await client.query<Meant>(
    'select a.client_id, a.owner_id from clients.notice_audience($1) a join clients.client c on c.id = a.client_id order by c.number',
    [JSON.stringify(audience)],
  );
  return rows;
}

const WAY: Readonly<Record<NoticeState, readonly NoticeMove[]>> = {
  DRAFT: [],
  IN_REVIEW: ['SUBMIT'],
  IN_APPROVAL: ['SUBMIT', 'REVIEW'],
  APPROVED: ['SUBMIT', 'REVIEW', 'APPROVE'],
  SENT: ['SUBMIT', 'REVIEW', 'APPROVE', 'SEND'],
  ARCHIVED: ['SUBMIT', 'REVIEW', 'APPROVE', 'SEND', 'ARCHIVE'],
  WITHDRAWN: ['SUBMIT', 'WITHDRAW'],
};

/** After it was drafted, in the morning; the clients of an archived one were told meanwhile. */
const HOURS: Readonly<Record<NoticeMove, number>> = {
  SUBMIT: 1,
  RECALL: 2,
  REVIEW: 5,
  RETURN: 5,
  APPROVE: 24.5,
  WITHDRAW: 26,
  SEND: 29,
  ARCHIVE: 14 * 24,
};

interface Made {
  readonly at: number;
  readonly asOf: string;
  readonly number: string;
  readonly rule: NoticeRule;
}

class DemoNotice {
  readonly #id: string;
  readonly #startMs: number;

  constructor(
    private readonly plan: NoticePlan,
    private readonly made: Made,
  ) {
    this.#startMs = dayMs(addDays(made.asOf, -plan.daysAgo)) + 9.5 * HOUR_MS;
    this.#id = seededId(this.#startMs, KIND, made.at);
  }

  get sentAt(): string | null {
    return this.#at('SEND');
  }

  get #dueAt(): string | null {
    return this.sentAt && dueAt(this.sentAt, this.made.rule.parameters.acknowledgedWithin, createWorkCalendar()).dueAt;
  }

  get #reviewPost() {
    const post = reviewerOf(this.plan.department, this.made.rule);
    if (post === undefined) throw new Error(`Nobody reviews for ${this.plan.department}`);
    return post;
  }

  #at(move: NoticeMove): string | null {
    if (!WAY[this.plan.state].includes(move)) return null;
    return new Date(this.#startMs + HOURS[move] * HOUR_MS).toISOString();
  }

  #by(move: NoticeMove): string {
    const { parameters } = this.made.rule;
    if (move === 'REVIEW') return holderOf(this.#reviewPost);
    if (move === 'APPROVE') return holderOf(parameters.approvedBy);
    if (move === 'SEND' || move === 'ARCHIVE') return holderOf(parameters.sentBy);
    return staffId(this.plan.by);
  }

  row(count: number): CopyRow {
    const { plan, made } = this;
    const { department, subject, body, audience, state } = plan;
    const { parameters, policyVersion, clause } = made.rule;
    const effectiveOn = addDays(made.asOf, plan.effective);
    const isIn = state !== 'DRAFT';
    const by = (move: NoticeMove): string | null => (this.#at(move) === null ? null : this.#by(move));
    const approvedAt = this.#at('APPROVE');
    const digest = fingerprint({
      number: made.number,
      department,
      subject,
      body,
      effectiveOn,
      audience,
      documents: [],
    });
    const why = {
      clause,
      policyVersion,
      rule: 'acknowledged ≤ sentAt + acknowledgedWithin',
      inputs: [
        { name: 'sentAt', value: this.sentAt, unit: 'instant' },
        {
          name: 'acknowledgedWithin',
          value: `${parameters.acknowledgedWithin.amount} ${parameters.acknowledgedWithin.unit}`,
        },
      ],
    };
    return [
      this.#id,
      made.number,
      department,
      subject,
      body,
      effectiveOn,
      JSON.stringify(audience),
      state,
      isIn ? policyVersion : null,
      isIn ? this.#reviewPost : null,
      isIn ? parameters.approvedBy : null,
      isIn ? parameters.sentBy : null,
      isIn ? `{${parameters.archivedBy.join(',')}}` : null,
      staffId(plan.by),
      new Date(this.#startMs).toISOString(),
      this.#at('SUBMIT'),
      by('REVIEW'),
      by('APPROVE'),
      approvedAt,
      approvedAt === null ? null : digest,
      by('SEND'),
      this.sentAt,
      this.sentAt === null ? null : count,
      this.#dueAt,
      this.sentAt === null ? null : JSON.stringify(why),
      WAY[state].length === 0 ? new Date(this.#startMs).toISOString() : this.#at(WAY[state].at(-1) ?? 'SUBMIT'),
    ];
  }

  *steps(): Generator<CopyRow> {
    for (const [place, move] of WAY[this.plan.state].entries()) {
      const at = this.#at(move);
      if (at === null) continue;
      const note = move === 'WITHDRAW' ? (this.plan.note ?? null) : null;
      yield [seededId(Date.parse(at), KIND, this.made.at * 10 + place), this.#id, move, note, this.#by(move), at];
    }
  }

  /** The longer ago, the more have understood; of what was archived, all. */
  *recipients(told: readonly Meant[]): Generator<CopyRow> {
    const { sentAt } = this;
    const due = this.#dueAt;
    if (sentAt === null || due === null) return;
    const now = dayMs(this.made.asOf);
    const isOver = now > Date.parse(due);
    const share = this.plan.state === 'ARCHIVED' ? 1 : isOver ? 0.8 : 0.35;
    for (const [place, { client_id: clientId, owner_id: ownerId }] of told.entries()) {
      const random = new Random(this.made.at, place);
      const isTold = ownerId !== null && random.chance(share);
      const understood = this.plan.state === 'ARCHIVED' || !random.chance(0.08);
      const toldMs = Math.min(Date.parse(sentAt) + random.between(0.3, 5) * DAY_MS, now - HOUR_MS);
      yield [
        seededId(Date.parse(sentAt), KIND, (this.made.at + 1) * 100_000 + place),
        this.#id,
        clientId,
        ownerId,
        sentAt,
        due,
        ...(isTold
          ? [
              new Date(toldMs + 8 * HOUR_MS).toISOString().slice(0, 10),
              random.weighted([
                ['PHONE', 5],
                ['MESSAGE', 3],
                ['VISIT', 1],
              ]),
              random.pick(['采购经理', '采购主管', '仓库主管', '老板本人', '财务负责人']),
              understood,
              understood ? null : '对幅度有异议，要求当面解释',
              ownerId,
              new Date(toldMs).toISOString(),
            ]
          : [null, null, null, null, null, null, null]),
        isOver && !(isTold && understood) ? new Date(Date.parse(due) + 300_000).toISOString() : null,
      ];
    }
  }
}

import type { ClientEventKind, GuestAttendance } from '../../api/desk/events/client-event-words.schema';
import { addDays } from '../../api/kernel/civil-date';
import { clientPlan, type ClientPlan } from './clients';
import { dayMs, staffId, superiorOf } from './company';
import type { CopyRow } from './copy';
import { Random, seededId } from './random';
import { GIVEN, SURNAMES } from './words';

const KIND = { event: 193, guest: 194 } as const;
const ROLE = 193;
const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Clients are looked for among so many, which is enough for every organiser. */
const LOOKED_AT = 400;

export const CLIENT_EVENT_COLUMNS =
  'desk.client_event (id, kind, title, place, from_day, to_day, organiser_id, purpose, budget, state, report, cost, cancel_reason, planned_by, planned_at, ended_by, ended_at, version)';
export const CLIENT_EVENT_GUEST_COLUMNS =
  'desk.client_event_guest (id, event_id, client_id, contact_name, attendance, outcome, invited_by, invited_at, recorded_by, recorded_at, version)';

interface EventWords {
  readonly kind: ClientEventKind;
  readonly title: string;
  readonly place: string;
  readonly organiser: string;
  /** First day, by days from the present; what is over is held unless it is cancelled or late. */
  readonly from: number;
  readonly days: number;
  readonly budget: number | null;
  readonly guests: number;
  readonly fate?: 'CANCELLED' | 'LATE';
}

const EVENTS: readonly EventWords[] = [
  {
    kind: 'FAIR',
    title: '春季新品订货会',
    place: '杭州国际博览中心',
    organiser: 'wangzhiqiang',
    from: -258,
    days: 2,
    budget: 180_000,
    guests: 26,
  },
  {
    kind: 'TRAINING',
    title: '新系列安装与调试培训（第一期）',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: -214,
    days: 1,
    budget: 12_000,
    guests: 18,
  },
  {
    kind: 'SYMPOSIUM',
    title: '年中客户座谈会',
    place: '公司多功能厅',
    organiser: 'liuyan',
    from: -146,
    days: 1,
    budget: 30_000,
    guests: 22,
  },
  {
    kind: 'CAMPAIGN',
    title: '华东以旧换新',
    place: '华东各经销门店',
    organiser: 'wuxiaodong',
    from: -121,
    days: 30,
    budget: 60_000,
    guests: 14,
  },
  {
    kind: 'SEMINAR',
    title: '出口包装与防潮研讨会',
    place: '宁波',
    organiser: 'sunwei',
    from: -92,
    days: 1,
    budget: 15_000,
    guests: 12,
  },
  {
    kind: 'TRAINING',
    title: '新系列安装与调试培训（第二期）',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: -66,
    days: 1,
    budget: 12_000,
    guests: 17,
  },
  {
    kind: 'CAMPAIGN',
    title: '国庆节促销',
    place: '南区各门店',
    organiser: 'xiejuan',
    from: -53,
    days: 8,
    budget: 42_000,
    guests: 10,
  },
  {
    kind: 'SYMPOSIUM',
    title: '南区客户座谈会',
    place: '广州',
    organiser: 'xiejuan',
    from: -38,
    days: 1,
    budget: 18_000,
    guests: 11,
    fate: 'CANCELLED',
  },
  {
    kind: 'SEMINAR',
    title: '售后数据与质量改进交流',
    place: '公司品质部',
    organiser: 'sunwei',
    from: -24,
    days: 1,
    budget: null,
    guests: 9,
  },
  {
    kind: 'TRAINING',
    title: '门店陈列培训',
    place: '上海浦东展厅',
    organiser: 'zhangwei',
    from: -12,
    days: 1,
    budget: 5_000,
    guests: 6,
  },
  {
    kind: 'FAIR',
    title: '秋季建材展',
    place: '上海新国际博览中心',
    organiser: 'wuxiaodong',
    from: -9,
    days: 3,
    budget: 95_000,
    guests: 15,
    fate: 'LATE',
  },
  {
    kind: 'CAMPAIGN',
    title: '年末冲量返利',
    place: '北区各门店',
    organiser: 'songlei',
    from: -3,
    days: 28,
    budget: 50_000,
    guests: 9,
  },
  {
    kind: 'SEMINAR',
    title: '新标准解读',
    place: '杭州',
    organiser: 'zhangwei',
    from: 6,
    days: 1,
    budget: 4_000,
    guests: 5,
  },
  {
    kind: 'SYMPOSIUM',
    title: '年度客户答谢与座谈会',
    place: '杭州',
    organiser: 'liuyan',
    from: 17,
    days: 1,
    budget: 80_000,
    guests: 24,
  },
  {
    kind: 'TRAINING',
    title: '售后人员服务规范培训',
    place: '公司培训中心',
    organiser: 'liuyan',
    from: 27,
    days: 2,
    budget: 16_000,
    guests: 8,
  },
  {
    kind: 'FAIR',
    title: '明年春季新品订货会',
    place: '杭州国际博览中心',
    organiser: 'wangzhiqiang',
    from: 108,
    days: 2,
    budget: 200_000,
    guests: 0,
  },
];

const PURPOSES: Readonly<Record<ClientEventKind, string>> = {
  TRAINING: '让经销商与安装人员熟悉新系列的安装、调试与常见问题处理。',
  SEMINAR: '与客户一起讨论近期的共性问题，收集改进建议。',
  SYMPOSIUM: '听取客户对产品、交期与服务的意见，回答提问。',
  FAIR: '展示新品，接受预订，接触新客户。',
  CAMPAIGN: '提升终端动销，清理旧系列库存。',
};
const REPORTS: Readonly<Record<ClientEventKind, string>> = {
  TRAINING: '理论与实操各半天，考核全部通过；学员希望增加排障案例，已列入下期课程。',
  SEMINAR: '讨论了三个议题，形成五条改进建议，已转品质部与研发部。',
  SYMPOSIUM: '客户提出交期通知不及时、色号批次差异两类问题，已分别落实责任人，下月回访。',
  FAIR: '现场接待充分，签订意向订单若干，新客户线索已转客户经理跟进。',
  CAMPAIGN: '门店按方案执行，旧系列库存下降约三成，物料按计划发放完毕。',
};
const OUTCOMES = [
  '对新系列有兴趣，要样品',
  '提出交期希望提前通知',
  '当场订货',
  '希望增加培训场次',
  '建议增加小规格包装',
];

/** Trainings, symposiums, fairs and campaigns: held with a report, under way, late, cancelled and to come. Source: SD-7, AM-1 */
export class DemoClientEvents {
  readonly rows: CopyRow[] = [];
  readonly guests: CopyRow[] = [];
  readonly #clients: readonly ClientPlan[];

  constructor(
    clients: number,
    private readonly asOf: string,
  ) {
    const places = Array.from({ length: Math.min(clients, LOOKED_AT) }, (_, place) => place);
    this.#clients = places.map((place) => clientPlan(place, asOf)).filter(({ ownerId }) => ownerId !== null);
    for (const [at, words] of EVENTS.entries()) this.#add(words, at);
  }

  #add(words: EventWords, at: number): void {
    const random = new Random(ROLE, at);
    const fromDay = addDays(this.asOf, words.from);
    const toDay = addDays(fromDay, words.days - 1);
    const organiser = staffId(words.organiser);
    const plannedMs = dayMs(fromDay < this.asOf ? fromDay : this.asOf) - random.whole(20, 40) * DAY_MS + 10 * HOUR_MS;
    const id = seededId(plannedMs, KIND.event, at);
    const isOver = toDay < this.asOf;
    const isCancelled = words.fate === 'CANCELLED';
    const state = isCancelled ? 'CANCELLED' : isOver && words.fate !== 'LATE' ? 'HELD' : 'PLANNED';
    const endedAt = isCancelled ? dayMs(fromDay) - 3 * DAY_MS : dayMs(toDay) + DAY_MS + 9 * HOUR_MS;
    const isHeld = state === 'HELD';
    this.rows.push([
      id,
      words.kind,
      words.title,
      words.place,
      fromDay,
      toDay,
      organiser,
      PURPOSES[words.kind],
      words.budget === null ? null : words.budget.toFixed(2),
      state,
      isHeld ? REPORTS[words.kind] : null,
      isHeld && words.budget !== null ? (words.budget * random.between(0.78, 1.06)).toFixed(2) : null,
      isCancelled ? '报名人数不足，改为逐户走访。' : null,
      organiser,
      new Date(plannedMs).toISOString(),
      state === 'PLANNED' ? null : organiser,
      state === 'PLANNED' ? null : new Date(endedAt).toISOString(),
      state === 'PLANNED' ? 1 : 2,
    ]);
    const invitedMs = plannedMs + 2 * DAY_MS;
    const asked = this.#clients.filter(({ ownerId }) => this.#isUnder(ownerId, words.organiser, organiser));
    for (let guest = 0; guest < words.guests && asked.length > 0; guest += 1) {
      const [client] = asked.splice(random.whole(0, asked.length - 1), 1);
      if (client !== undefined)
        this.#invite({ eventId: id, client, organiser, invitedMs, place: at * 100 + guest, state, toDay }, random);
    }
  }

  /** The service director and the deputy for sales invite anybody; others, who is looked after below them. */
  #isUnder(ownerId: string, account: string, organiser: string): boolean {
    if (account === 'liuyan' || account === 'wangzhiqiang') return true;
    let above: string | undefined = ownerId;
    while (above !== undefined && above !== organiser) above = superiorOf(above);
    return above === organiser;
  }

  #invite(
    guest: {
      readonly eventId: string;
      readonly client: ClientPlan;
      readonly organiser: string;
      readonly invitedMs: number;
      readonly place: number;
      readonly state: string;
      readonly toDay: string;
    },
    random: Random,
  ): void {
    const attendance = attendanceOf(guest.state, random);
    const isRecorded = attendance !== 'INVITED';
    const recordedMs = attendance === 'DECLINED' ? guest.invitedMs + 2 * DAY_MS : dayMs(guest.toDay) + 18 * HOUR_MS;
    this.guests.push([
      seededId(guest.invitedMs + guest.place, KIND.guest, guest.place),
      guest.eventId,
      guest.client.id,
      random.chance(0.7) ? `${random.pick(SURNAMES)}${random.pick(GIVEN)}` : null,
      attendance,
      attendance === 'ATTENDED' && random.chance(0.6) ? random.pick(OUTCOMES) : null,
      guest.organiser,
      new Date(guest.invitedMs + guest.place).toISOString(),
      isRecorded ? guest.client.ownerId : null,
      isRecorded ? new Date(recordedMs).toISOString() : null,
      isRecorded ? 2 : 1,
    ]);
  }
}

function attendanceOf(state: string, random: Random): GuestAttendance {
  if (state === 'HELD')
    return random.weighted([
      ['ATTENDED', 78],
      ['ABSENT', 13],
      ['DECLINED', 9],
    ] as const);
  return random.chance(0.12) ? 'DECLINED' : 'INVITED';
}

import type { Measure } from './measures';

/** Measures of complaints and their cases. Each can be told as it was known at a past instant, where it says so. */
export const COMPLAINT_MEASURES = {
  COMPLAINTS_RECEIVED: {
    name: { 'zh-CN': '投诉件数', en: 'Complaints received' },
    definition: {
      'zh-CN':
        '期间内收到的投诉件数；分母为所选范围内的全部件数，因此各组之和等于总数。作废与重复的案件另计。等级与区域以收到投诉时为准；客户经理以数据截至时刻为准，回看过去时点时为当时的客户经理；没有客户经理的客户自成一组。',
      en: 'Complaints received in the period; the denominator is all of those selected, so that groups add up to it. Void and duplicate cases are counted apart. Tier and region are those at receipt; the account manager is that of the as-of time, who looked after the client then; clients without one are a group of their own.',
    },
    unit: { 'zh-CN': '件', en: 'complaints' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION', 'MANAGER'],
    asOf: true,
  },
  COMPLAINT_RATE: {
    name: { 'zh-CN': '投诉率', en: 'Complaint rate' },
    definition: {
      'zh-CN':
        '期间内收到的投诉 ÷ 暴露量。暴露量可选：期末的活跃客户（近 12 个月有订单，默认）、期间内的订单数、期间内的交货数量、期间内的交易额（每百万元）。作废与重复的案件另计。区间为泊松分布的精确 95 % 置信区间。等级与区域以收到投诉时为准，而活跃客户以期末的等级计：期间内升降级的客户，其投诉与其本身可能分属两个等级，按等级的投诉率须留意。控制限按月以 u 图（离散过大时用 Laney u′ 图）取 3σ。回看过去时点时，投诉、活跃客户与订单按当时所知，交货数量按现在所知。',
      en: 'Complaints received in the period ÷ exposure. Exposure is one of: clients active at its end (an order in the trailing twelve months; the default), orders of the period, units delivered in it, or the amount of its orders in millions of yuan. Void and duplicate cases are counted apart. The interval is the exact 95 % Poisson interval. Tier and region are those at receipt, but active clients stand under their tier at the period’s end: of a client regraded in between, the complaints and the client may stand under two tiers, so read rates by tier with care. Control limits by month are 3σ of a u-chart, or of Laney’s u′ where the months vary more. As of a past instant complaints, active clients and orders are as known then, delivered quantities as known now.',
    },
    unit: { 'zh-CN': '件/暴露量', en: 'complaints per exposure' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  UPHELD_RECEIVED: {
    name: { 'zh-CN': '收到的成立率', en: 'Upheld of the received' },
    definition: {
      'zh-CN':
        '期间内收到、至今结论为成立的投诉 ÷ 期间内收到的投诉（按收到日）。未结案件在分母内并另列，因此期间全部结案前只会上升；作废与重复的案件另计。区间为 Wilson 95 % 置信区间。',
      en: 'Complaints received in the period and found upheld so far ÷ complaints received in it, by the day of receipt. Open cases are in the denominator and told apart, so it only rises until all are closed. Void and duplicate cases are counted apart. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-13',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  VOID_CASES: {
    name: { 'zh-CN': '作废件', en: 'Void cases' },
    definition: {
      'zh-CN':
        '期间内收到、因登记有误而作废的案件 ÷ 期间内登记的全部案件（含作废与重复）。不计入投诉件数与投诉率。区间为 Wilson 95 % 置信区间。',
      en: 'Cases received in the period that were filed by mistake ÷ all cases filed of it, void and duplicate ones included. They are in no count of complaints and in no rate. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  DUPLICATE_CASES: {
    name: { 'zh-CN': '重复件', en: 'Duplicate cases' },
    definition: {
      'zh-CN':
        '期间内收到、与另一案件为同一件事的案件 ÷ 期间内登记的全部案件（含作废与重复）。不计入投诉件数与投诉率。区间为 Wilson 95 % 置信区间。',
      en: 'Cases received in the period that tell of the same as another one ÷ all cases filed of it, void and duplicate ones included. They are in no count of complaints and in no rate. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'NEUTRAL',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  COMPLAINING_CLIENTS: {
    name: { 'zh-CN': '投诉客户占比', en: 'Share of clients complaining' },
    definition: {
      'zh-CN':
        '期末的活跃客户（近 12 个月有订单）中，期间内至少有一件投诉的 ÷ 期末的活跃客户。投诉多次的客户只算一次，因此各月、各类之和可大于整个期间；作废与重复的案件不算。等级为期末当日的等级。按类别时分子为投诉该类的客户，分母不变。区间为 Wilson 95 % 置信区间。回看过去时点时，投诉、订单与等级均按当时所知，客户的区域与归属按现在所知。',
      en: 'Of the clients active at the end of the period (an order in the trailing twelve months), those with at least one complaint received in it ÷ the clients active at its end. Who complained more than once counts once, so months and classes may add up to more than the whole; void and duplicate cases are no complaint. The tier is that of the last day. By class the numerator is who complained of it, the denominator stays. The interval is the 95 % Wilson interval. As of a past instant complaints, orders and tiers are as known then; the region of a client, and whose it is, as known now.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_TIME: {
    name: { 'zh-CN': '解决时长（中位数）', en: 'Resolution time' },
    definition: {
      'zh-CN':
        '从受理到最后结案的自然日，按收到时间分组，以 Kaplan–Meier 法估计中位数、p80 与 p90：未结案件按数据截至时刻删失，自收到当日结束时起算，至多少计一天；撤回为竞争事件，作废不计。曲线降不到该比例时为“未达到”。',
      en: 'Calendar days from acceptance to the last close, by the period of receipt. Median, p80 and p90 by Kaplan–Meier: cases still open are censored at the as-of time, watched since the end of the day they were received, at most a day less than they were; withdrawal is a competing event, void cases are left out. “Not reached” when the curve stays above.',
    },
    unit: { 'zh-CN': '天', en: 'calendar days' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_P80: {
    name: { 'zh-CN': '解决时长 p80', en: 'Resolution time, 80th percentile' },
    definition: {
      'zh-CN': '80 % 的案件在多少自然日内结案；算法同解决时长。',
      en: 'Calendar days within which 80 % of cases were closed; counted as resolution time is.',
    },
    unit: { 'zh-CN': '天', en: 'calendar days' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_P90: {
    name: { 'zh-CN': '解决时长 p90', en: 'Resolution time, 90th percentile' },
    definition: {
      'zh-CN': '90 % 的案件在多少自然日内结案；算法同解决时长。',
      en: 'Calendar days within which 90 % of cases were closed; counted as resolution time is.',
    },
    unit: { 'zh-CN': '天', en: 'calendar days' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_WORKING_TIME: {
    name: { 'zh-CN': '解决时长（工作时间，中位数）', en: 'Resolution time in working time' },
    definition: {
      'zh-CN':
        '从受理到最后结案的工作时间：只计数据截至日有效的制度所定工作日的服务时间，以满小时计，等待客户补充的时间也计在内。其余算法同解决时长：按收到时间分组，未结案件按数据截至时刻删失，撤回为竞争事件，作废不计，曲线降不到该比例时为“未达到”。',
      en: 'Working time from acceptance to the last close, in whole hours: the service hours of working days by the regulation in force on the as-of day, time spent waiting for the client included. Otherwise as resolution time: by the period of receipt, cases still open are censored at the as-of time, withdrawal is a competing event, void cases are left out, “not reached” when the curve stays above.',
    },
    unit: { 'zh-CN': '工作小时', en: 'working hours' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_WORKING_P80: {
    name: { 'zh-CN': '解决时长 p80（工作时间）', en: 'Resolution time in working time, 80th percentile' },
    definition: {
      'zh-CN': '80 % 的案件在多少工作小时内结案；算法同解决时长（工作时间）。',
      en: 'Working hours within which 80 % of cases were closed; counted as resolution time in working time is.',
    },
    unit: { 'zh-CN': '工作小时', en: 'working hours' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  RESOLUTION_WORKING_P90: {
    name: { 'zh-CN': '解决时长 p90（工作时间）', en: 'Resolution time in working time, 90th percentile' },
    definition: {
      'zh-CN': '90 % 的案件在多少工作小时内结案；算法同解决时长（工作时间）。',
      en: 'Working hours within which 90 % of cases were closed; counted as resolution time in working time is.',
    },
    unit: { 'zh-CN': '工作小时', en: 'working hours' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  ON_TIME_SHARE: {
    name: { 'zh-CN': '按期率', en: 'On-time share' },
    definition: {
      'zh-CN':
        '在期限前结案的案件 ÷ 期限落在期间内（且已到期）的全部案件；到期未结的算未按期。撤回与作废的案件不再有期限，不计；等待客户补充时停表，答复后按顺延的期限计，提问前已超期的仍算超期。国内与海外可分开统计。客户经理以数据截至时刻为准。区间为 Wilson 95 % 置信区间。',
      en: 'Cases closed by their due date ÷ all cases whose due date falls in the period and has passed; open overdue ones are failures. Withdrawn and void cases no longer have a due date to keep. While the client is asked the clock stands still and the due date moves on; what was overdue before stays so. Domestic and overseas can be told apart. The account manager is that of the as-of time. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION', 'MARKET', 'MANAGER'],
    asOf: true,
  },
  STEP_ON_TIME_SHARE: {
    name: { 'zh-CN': '环节按期率', en: 'On-time share of steps' },
    definition: {
      'zh-CN':
        '在环节期限前办结的环节 ÷ 期限落在期间内（且已到期）的全部环节；到期未办的算未按期。没有期限的环节、随案件撤回或改派而终止的环节、作废案件不计；等待客户补充时停表，答复后按顺延的期限计，提问前已超期的仍算超期。部门按环节所属岗位归口。区间为 Wilson 95 % 置信区间。',
      en: 'Steps done by their due date ÷ all steps whose due date falls in the period and has passed; open overdue ones are failures. Steps without a due date, those that ended because the case was withdrawn or reclassified, and void cases are left out. While the client is asked the clock stands still and the due date moves on; what was overdue before stays so. The department is that of the post. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'STEP', 'POST', 'DEPARTMENT', 'CLASS', 'TIER', 'REGION', 'MARKET'],
    asOf: true,
  },
  UPHELD_SHARE: {
    name: { 'zh-CN': '成立率', en: 'Upheld share' },
    definition: {
      'zh-CN': '结论为成立的案件 ÷ 期间内结案的案件（按结案日）。撤回与作废不计。区间为 Wilson 95 % 置信区间。',
      en: 'Cases found upheld ÷ cases closed in the period, by the day of closing. Withdrawn and void cases are left out. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-13',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  SATISFACTION: {
    name: { 'zh-CN': '满意度', en: 'Satisfaction' },
    definition: {
      'zh-CN':
        '答复满意的 ÷ 作出答复的（期间内结案的案件，按结案日）。少于 5 份答复时不显示。区间为 Wilson 95 % 置信区间。答复率另列。',
      en: 'Satisfied ÷ answers, of cases closed in the period. Not shown under five answers. The interval is the 95 % Wilson interval. The share that answered is told beside it.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CC-13',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  ANSWER_SHARE: {
    name: { 'zh-CN': '答复率', en: 'Answers' },
    definition: {
      'zh-CN': '作出满意度答复的案件 ÷ 期间内结案因而被询问的案件（CC-13）。区间为 Wilson 95 % 置信区间。',
      en: 'Cases whose client answered ÷ cases closed in the period, whose clients were therefore asked (CC-13). The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'HIGHER_IS_BETTER',
    clause: 'CC-13',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  REFUSAL_RATE: {
    name: { 'zh-CN': '结论拒绝率', en: 'Refusal rate' },
    definition: {
      'zh-CN':
        '客户拒绝的结论 ÷ 期间内告知客户的结论（当场答复或正式答复，按告知日）。尚未表态的算在分母内并另列；作废案件不计。等级与区域以收到投诉时为准。区间为 Wilson 95 % 置信区间。',
      en: 'Conclusions refused by the client ÷ conclusions told in the period, by an answer at once or by the reply, on the day they were told. Those the client has said nothing to yet are in the denominator and told apart; void cases are left out. Tier and region are those at receipt. The interval is the 95 % Wilson interval.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-8',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION', 'MANAGER'],
    asOf: true,
  },
  REPEAT_SHARE: {
    name: { 'zh-CN': '重复投诉率', en: 'Repeat share' },
    definition: {
      'zh-CN':
        '同一客户在 90 天内再次提出同类投诉的比例（1 − Kaplan–Meier）。起点为“首次投诉”：此前 90 天内没有同类投诉；同一天的多件算一次；尚未满 90 天的按数据截至时刻删失；作废不计。',
      en: 'The share of clients with another complaint of the same class within 90 days (1 − Kaplan–Meier). It starts with first complaints: none of the class in the 90 days before. Those of one day are one occasion; those whose 90 days still run are censored at the as-of time; void cases are left out.',
    },
    unit: { 'zh-CN': '比例', en: 'share' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CC-1',
    dimensions: ['MONTH', 'CLASS', 'TIER', 'REGION'],
    asOf: true,
  },
  STAGE_TIME: {
    name: { 'zh-CN': '环节用时（中位数）', en: 'Stage time' },
    definition: {
      'zh-CN':
        '期间内开始的环节，从到岗到办结的工作时间（按制度的服务时间与工作日历；等待客户补充的时间不计），以 Kaplan–Meier 法估计中位数：未办结的环节按数据截至时刻删失，案件撤回或改派使环节终止的为竞争事件，作废案件不计。两小时以上的用时向下取整，误差至多二十分之一。部门按环节所属岗位归口。',
      en: 'Working time of steps begun in the period, from when the case came to the post until it was handed on, within the service hours and working days of the regulation and without the time spent waiting for the client. Median by Kaplan–Meier: open steps are censored at the as-of time, steps that ended because the case was withdrawn or reclassified compete, void cases are left out. Times of two hours and more are rounded down by a twentieth at most. The department is that of the post.',
    },
    unit: { 'zh-CN': '工作小时', en: 'working hours' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: ['MONTH', 'STEP', 'POST', 'DEPARTMENT', 'CLASS', 'TIER', 'REGION', 'MARKET'],
    asOf: true,
  },
  BACKLOG: {
    name: { 'zh-CN': '在办流量', en: 'Backlog flow' },
    definition: {
      'zh-CN':
        '期初在办 + 收到 + 重新调查 − 结案 − 撤回 − 作废 = 期末在办。收到包括后来作废的。期末在办按收到后的天数分为 0–5、6–10、11–15 与 15 天以上。',
      en: 'Opening + received + reopened − closed − withdrawn − void = closing. Received includes what later turned out void. What is open at the end is told by days since receipt: 0–5, 6–10, 11–15, over 15.',
    },
    unit: { 'zh-CN': '件', en: 'cases' },
    direction: 'LOWER_IS_BETTER',
    clause: 'CQ-12',
    dimensions: [],
    asOf: true,
  },
} as const satisfies Readonly<Record<string, Measure>>;

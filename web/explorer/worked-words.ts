/** What each worked query answers, in Chinese; the document itself is English. */
export const workedInChinese: Readonly<Record<string, string>> = {
  Segments: '各等级有多少客户，年交易额多少？inGap 为交易额不落在 KA-3 任何等级内的客户数。',
  BySegment: '按 BK-1 分层：各层客户数、订单额与利润，以及年初以来的层级变动。期初不活跃的为新增，期末不活跃的为流失。',
  SegmentsThen: '同样的分层，按三季度末已知的数据计算：此后补录的订单、等级和分层不计，此后更正的按更正前计。',
  RestatedSegments: '哪些客户今天的分层与当时所知不同，前后各是什么，此后补录了什么：迟到的订单、手工定级或合并。',
  Largest: '交易额最大的客户及其等级。',
  QualityComplaints: '产品质量投诉，最新的在前，附时限。',
  Recent: '一次查出客户及其最近的订单和投诉。',
  Upheld:
    '各类投诉收到多少、目前成立多少、哪些单独统计？另附有投诉的活跃客户占比：每个客户只计一次，各类相加会大于总数。',
  Behind: '指标背后是哪些投诉？figureRows 在本人权限内逐条列出：重复率列出首次投诉及其后一次，积压列出期末未结案件。',
  Returned: '交付的货物逐月退回多少，占货值多少？当月仍有退货时 complete 为 false。',
  Fault: '退货原因、成立投诉的责任部门和成本。未结案件按预算计入成本，open 为其件数。',
  Money: '到期款收回多少，代理商应得和已付返佣多少：按 7 月 10 日已知的数据计算。',
  ComplaintsReceived: '各类投诉逐月收到多少件（COMPLAINTS_RECEIVED）？',
  StepsOnTime: '哪些步骤按时完成（STEP_ON_TIME_SHARE）？等待客户的停表，随案件终止的没有时限。',
  ClientsByTier: '各等级有多少客户，近一年订单额多少？',
  Revenue: '逐月订单额和利润（REVENUE、PROFIT）。',
  ByManagerThen: '按投诉当日负责的客户经理统计投诉。没有指标这样统计：指标按现在的客户经理归属。',
};

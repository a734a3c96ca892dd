/** What was reported beside what is known now. */
export default {
  day: '回看日期',
  choose: '选择日期',
  hint: '选择一个过去的日期，对照当天日终所报的数字与现在所知的数字，并列出其间更正的案件。',
  figures: '当时与现在的数字',
  measure: '指标',
  then: '当时所报（{at}）',
  now: '现在所知',
  open: '未结',
  restated: '更正的案件：{n} 件',
  cut: '两边均统计 {from} 至 {day}：其后的日子当时尚未到来。',
  notBegun: '{day} 时所选期间尚未开始，请选择更晚的日期。',
  hintOfRows: '选择一个过去的日期，对照当天日终所报的数字与现在所知的数字。',
};

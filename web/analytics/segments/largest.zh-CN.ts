export default {
  title: '年交易额 × 投诉件数',
  definition:
    '所选范围内年交易额最大的客户（最多 300 家，年交易额为零的与散客不画），各自在期间内收到的投诉件数；作废与重复的案件不计。等级与年交易额为现有的；回看过去时点时，均按当时所知，年交易额由近 12 个月的订单计算。虚线为所画客户的中位数。',
  client: '客户',
  nameless: '第 {n} 大客户',
  quadrant: '象限',
  corner: {
    HIGH_MANY: '价值高、投诉多',
    HIGH_FEW: '价值高、投诉少',
    LOW_MANY: '价值低、投诉多',
    LOW_FEW: '价值低、投诉少',
  },
  median: '中位数',
  summary: '{n} 家客户；中位数：年交易额 {volume}、投诉 {complaints} 件；{corners}；投诉最多：{most}',
  cornerCount: '{corner} {n} 家',
  note: '虚线为中位数：年交易额 {volume}、投诉 {complaints} 件；多于中位数为“投诉多”。{corners}。',
  logarithmic: '年交易额按对数刻度。',
  leads: '点击客户的点，或表格中的名称，可打开该客户。',
  open: '打开客户 {name}',
};

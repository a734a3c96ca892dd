export default {
  title: '未定级的原因',
  definition:
    '未定级的客户按原因划分（KA-3），散客不计。没有交易额：定级时近 12 个月的订单合计为零。不符合任何等级的条件：定级时有交易额，但交易额、付款信誉、增长与利润贡献合起来不符合任何一级。尚未定级：没有定级记录。回看过去时点时，均按当时所知，交易额为此前 12 个月的订单合计。占比为占未定级客户的比例。',
  column: '原因',
  clientShare: '占比',
  reason: {
    NO_VOLUME: '没有交易额',
    NO_TIER_HOLDS: '不符合任何等级的条件',
    NOT_GRADED: '尚未定级',
  },
  note: '未定级客户 {n} 家。',
  clientsOf: '{n} 家：查看{reason}的客户',
  summary: '{reason} {n} 家（{share}）',
  onlyTiers: '目前只看部分等级；清空等级筛选后可见未定级的客户。',
  none: '所选范围内的客户均已定级。',
};

export default {
  loading: '正在载入查询工具…',
  label: 'GraphQL 查询工具',
  price: '这次查询约 {cost} 个值，上限 {limit}',
  tooCostly: '这次查询约 {cost} 个值，超过上限 {limit}。请减少每页行数，或减少嵌套列表。',
  priceHint: '每个字段算一个值，列表按每页行数计。超过上限的查询不会执行。',
  wrongAt: '第 {line} 行：{message}',
  noPrice: '正在计算查询成本…',
  failed: '查询工具没有载入成功',
};

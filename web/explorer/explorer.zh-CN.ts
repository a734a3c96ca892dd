export default {
  loading: '正在载入查询工具…',
  label: 'GraphQL 查询工具',
  failed: '查询工具没有载入成功',
};

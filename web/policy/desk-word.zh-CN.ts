/** Words of the clauses about the daily contact and about market notes. */
export default {
  planWithinDays: '最多提前排定（天）',
  recordWithinDays: '须补记于（天内）',
  rings: '铃响次数',
  within: '期限',
  marketNotes: '市场信息',
  noteWithinDays: '获知后最迟记录（天）',
  passedOn: '传给',
  subject: '主题',
  posts: '岗位',
  COMPETITOR: '竞争对手',
  PRICE: '价格',
  PRODUCT: '产品',
  POLICY: '政策',
  NEW_MARKET: '新市场',
  CHANNEL: '渠道',
};

/** Words of the clause about market notes. */
export default {
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

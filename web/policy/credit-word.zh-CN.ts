/** Words for the names that applications for credit use (CR-3, BK-2). */
export default {
  requestedAt: '申请时间',
  creditPolicy: '授信政策',
  wantedLimit: '申请额度',
  presentLimit: '现有额度',
  owed: '所欠',
  exposure: '敞口',
  clientForDays: '成为客户的天数',
  overdueAmount: '逾期金额',
  documents: '材料份数',
  paymentCreditAtLeast: '付款信用不低于',
  overdueShareAtMost: '逾期占比不高于',
  limitToVolumeAtMost: '额度与年交易额之比不高于',
  documentsAtLeast: '材料不少于（份）',
  priorityWithin: '优先答复期限',
  investigators: '调查岗位',
  conditions: '基本条件',
};

/** Words of the clause on signals of control charts. */
export default {
  controlSignals: '控制图信号',
  months: '月数',
  fewestMonths: '至少月数',
  watchedMonths: '检查最近（月）',
  runLength: '连续月数',
  tells: '告知',
  OUTSIDE: '超出控制限',
  TWO_OF_THREE: '三中二超出 2σ',
  FOUR_OF_FIVE: '五中四超出 1σ',
  RUN: '同侧连续',
};

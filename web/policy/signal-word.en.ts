/** Words of the clause on signals of control charts. */
export default {
  controlSignals: 'signals of the control chart',
  months: 'months',
  fewestMonths: 'months at least',
  watchedMonths: 'months judged',
  runLength: 'months in a row',
  tells: 'tells',
  OUTSIDE: 'outside its limits',
  TWO_OF_THREE: 'two of three beyond 2σ',
  FOUR_OF_FIVE: 'four of five beyond 1σ',
  RUN: 'a run on one side',
};

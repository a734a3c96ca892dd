/** Words of who may approve an amount. */
export default {
  amountYuan: '金额',
  // Of decisions on record that were explained in words.
  above: '高于',
  every: '各级',
  limit: '限额',
};

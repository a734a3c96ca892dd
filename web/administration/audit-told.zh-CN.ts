/** How the values of a line of the audit trail are told. */
export default {
  was: '原为：{text}',
  became: '改为：{text}',
  asKept: '按原值显示',
  yes: '是',
  no: '否',
  listed: '、',
  parted: '；',
};

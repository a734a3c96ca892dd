import type { FormQuestion } from '../../api/desk/surveys/survey-form';

const score = (code: string, zh: string, en: string): FormQuestion => ({
  code,
  kind: 'SCORE',
  required: true,
  text: { zh, en },
  choices: [],
});

/** What the demonstration company asks its clients on visits. Source: SD-6 */
export const SURVEY_QUESTIONS: readonly FormQuestion[] = [
  score('delivery', '交货是否按约定的时间和数量送到？', 'Do deliveries arrive on the agreed day and in full?'),
  score('quality', '产品质量是否稳定，是否符合您的使用要求？', 'Is the quality steady and fit for your purpose?'),
  score(
    'service',
    '问题是否有人及时接手，并给出明确答复？',
    'Is there somebody who takes a question up and answers it?',
  ),
  score('price', '与市场相比，价格和付款条件是否合理？', 'Are prices and terms fair, compared with the market?'),
  score('guidance', '技术指导是否帮您解决了实际问题？', 'Did our technical guidance solve what you struggled with?'),
  {
    code: 'needs',
    kind: 'CHOICE',
    required: true,
    text: { zh: '今后最需要我们加强哪一方面？', en: 'What should we do more of?' },
    choices: [
      { code: 'stock', text: { zh: '备货与急单', en: 'Stock and urgent orders' } },
      { code: 'training', text: { zh: '安装培训', en: 'Training of fitters' } },
      { code: 'samples', text: { zh: '样品与展示', en: 'Samples and displays' } },
      { code: 'afterSales', text: { zh: '售后响应', en: 'After-sales response' } },
    ],
  },
  {
    code: 'expands',
    kind: 'YES_NO',
    required: false,
    text: { zh: '明年是否有扩建、新店或新项目？', en: 'Are a new site, shop or project planned for next year?' },
    choices: [],
  },
  {
    code: 'wishes',
    kind: 'TEXT',
    required: false,
    text: { zh: '其他意见与建议', en: 'Anything else you would like to tell us' },
    choices: [],
  },
];

export const WISHES = [
  '希望送货前一天有电话确认。',
  '包装边角容易磕碰，建议加护角。',
  '对账单能否每月五日前给到。',
  '新品样板更新慢，门店展示跟不上。',
  '服务人员态度好，回复及时。',
  '小批量补货起订量偏高。',
];
export const FINDINGS = [
  '库存周转正常，近一季度无质量投诉，对交货节奏总体满意。',
  '展厅陈列完整，主销两个系列，导购对产品卖点掌握较好。',
  '现场查看两个工地，铺装平整，损耗在正常范围内。',
  '客户反映旺季到货偏晚，其余方面认可。',
  '账期与价格为主要关切，愿意以量换价。',
];
export const GUIDANCE = [
  '讲解了新批次的安装间隙与养护方法。',
  '对仓库堆码高度与防潮提出三点建议。',
  '现场示范了锁扣安装，并留下操作图。',
  null,
];
export const DEVELOPMENTS = [
  '明年上半年拟新开一家门店，面积约四百平方米。',
  '正在投标学校改造项目，需要检测报告。',
  '考虑增加线上渠道，希望了解价格政策。',
  null,
  null,
];
export const CONTACTS = ['王经理', '李主任', '陈采购', '周店长', '赵工', '孙总', '吴仓管', '郑会计'];

/** What names, places and complaints of the demonstration company are made of. All of it is invented. */

export const CITIES: Readonly<Record<string, readonly string[]>> = {
  EAST: ['上海', '杭州', '苏州', '南京', '宁波', '无锡', '合肥', '青岛', '厦门'],
  SOUTH: ['广州', '深圳', '佛山', '东莞', '南宁', '海口', '中山'],
  NORTH: ['北京', '天津', '石家庄', '太原', '济南', '唐山'],
  CENTRAL: ['武汉', '长沙', '郑州', '南昌', '襄阳'],
  SOUTHWEST: ['成都', '重庆', '昆明', '贵阳', '绵阳'],
  NORTHWEST: ['西安', '兰州', '西宁', '银川', '乌鲁木齐'],
  NORTHEAST: ['沈阳', '大连', '长春', '哈尔滨'],
};

/** Country and city of clients abroad; the region whose account managers travel there looks after them. */
export const OVERSEAS = [
  ['VN', '胡志明市'],
  ['TH', '曼谷'],
  ['MY', '吉隆坡'],
  ['ID', '雅加达'],
  ['DE', '汉堡'],
  ['AE', '迪拜'],
] as const;

export const FIRST = [...'恒远宏瑞嘉盛泰华信诚鼎联中天博汇金安新达凯通明旭锦源德润'];
export const SECOND = [...'达通邦拓丰盈越和锐宇康源成业创辉耀海川峰林兴隆立方正'];
export const TRADES = [
  '建材',
  '装饰',
  '卫浴',
  '五金',
  '家居',
  '工程',
  '商贸',
  '地产',
  '酒店用品',
  '水暖器材',
  '房产服务',
  '物资',
];
export const FORMS = ['有限公司', '有限公司', '有限公司', '股份有限公司', '集团有限公司', '经营部', '贸易有限公司'];
export const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹'];
export const GIVEN = [
  '伟',
  '敏',
  '静',
  '强',
  '磊',
  '洋',
  '艳',
  '勇',
  '军',
  '杰',
  '娟',
  '涛',
  '明',
  '超',
  '秀英',
  '建华',
  '丽娜',
  '志明',
  '晓燕',
  '国庆',
];
export const ROLES = ['采购经理', '总经理', '工程部主管', '财务', '仓库主管', '店长'];

export const PRODUCTS = [
  '单孔面盆龙头',
  '厨房抽拉龙头',
  '淋浴花洒套装',
  '恒温花洒',
  '角阀',
  '不锈钢地漏',
  '连体坐便器',
  '智能坐便器',
  '台下盆',
  '浴室柜',
  '毛巾架',
  '软管',
  '净水龙头',
  '感应龙头',
  '小便器',
  '淋浴房合页',
  '门锁',
  '铰链',
];
export const FINISHES = ['亮铬', '拉丝', '枪灰', '哑黑', '玫瑰金'];

export const COMPLAINTS: Readonly<Record<string, readonly string[]>> = {
  GRIEVANCE: [
    '促销政策没有提前通知，门店已按旧价报价',
    '返利计算口径与年初说明不一致',
    '发货通知晚于约定，安装队空等一天',
    '授信额度调整没有说明原因',
  ],
  SUGGESTION: [
    '希望样板间展具能按季度更换',
    '建议在包装上印安装视频二维码',
    '建议把角阀和软管做成组合装',
    '希望对账单按工程项目分开',
  ],
  PRODUCT_QUALITY: [
    '龙头阀芯滴水，装机三十天内出现十二件',
    '花洒镀层起泡，同一批次',
    '坐便器釉面有针孔',
    '感应龙头间歇性不出水',
    '浴室柜板材受潮膨胀',
    '恒温花洒出水温度漂移',
  ],
  PACKAGING: ['外箱破损，台下盆碎裂三件', '纸箱受潮，标签无法辨认', '混装发货，箱唛与实物不符', '护角缺失，镜柜划伤'],
  SERVICE_QUALITY: [
    '预约安装人员未按时上门',
    '客服电话多次无人接听',
    '维修人员未带配件，第二次上门',
    '送货司机拒绝卸货到指定位置',
  ],
};
export const PLACES = ['客户仓库', '工程现场', '门店', '客户办公室', '电话中反映', '样板间'];
export const DEMANDS = ['更换', '退货', '维修', '补发', '折让', '书面说明', '道歉并改进'];
export const SUMMARIES = {
  CALL: [
    '来电询问新款花洒交期',
    '核对上月对账单差异，已转财务',
    '催收到期货款，约定月底前付清',
    '了解竞品报价',
    '询问返利口径，已说明',
  ],
  VISIT: ['例行拜访，查看门店陈列与库存', '介绍新品并留样', '了解下季度项目计划', '现场指导安装', '填写客户意见调查表'],
  CALLBACK: ['回访投诉处理结果', '确认收货情况', '新品试用回访', '服务满意度回访'],
  WALK_IN: ['来厂参观展厅并洽谈', '来访选样，带走样册', '来访提货并核对数量'],
} as const;
export const RETURN_REASONS = ['批次质量问题', '运输破损', '型号错发', '工程取消', '尺寸不符'];

/** What was said when clients were asked for money, by what came of it. */
export const COLLECTION_NOTES = {
  PROMISED: [
    '财务排款在下周，答应到期付清',
    '老板已签字，等待出纳付款',
    '月底回款后第一批支付',
    '答应先付一半，余款下月',
  ],
  RECONCILED: ['双方对账一致，未约定付款日', '已寄对账单，盖章回传', '确认欠款金额，等资金安排'],
  NOT_REACHED: ['电话无人接听，已发短信', '采购出差，约下周再联系', '前台转接后挂断'],
  DISPUTED: ['称有一批货外箱破损，要求先处理', '对数量有异议，要求核对送货单', '认为价格与合同不符'],
  REFUSED: ['称资金紧张，暂不付款', '要求先补发样品再谈付款'],
} as const;

/** What a contact was about, by what was said. */
export const SUBJECTS: Readonly<Record<string, string>> = {
  来电询问新款花洒交期: 'CONSULTATION',
  '核对上月对账单差异，已转财务': 'RECEIVABLES',
  '催收到期货款，约定月底前付清': 'RECEIVABLES',
  了解竞品报价: 'MARKET',
  '询问返利口径，已说明': 'CONSULTATION',
  现场指导安装: 'GUIDANCE',
  了解下季度项目计划: 'MARKET',
};

export const CONTACT_OUTCOMES = [
  '已当面说明',
  '客户认可',
  '约定下次联系时间',
  '资料已发至客户邮箱',
  null,
  null,
] as const;

/** What a client asks that is not answered at once, and the answer. */
export const QUESTIONS = [
  ['恒温阀芯能否长期耐 95 度热水？', '瓷质阀芯耐温 110 度，可长期使用，检测报告已发邮箱。'],
  ['上批货的外箱少两件，什么时候补？', '已查仓库，本周五随下一车补发，运单号另告。'],
  ['新款花洒最快什么时候能到货？', '生产排期到下月 8 日，可先发 200 套。'],
  ['返利对账单为什么少了一笔订单？', '那笔订单月底入账，计入下月对账单。'],
  ['能否更换送货地址到项目现场？', '可以，已改派，物流会提前一天联系现场收货人。'],
  ['工程报价能保多久？', '报价有效期 30 天，已书面确认。'],
  ['样品的镀层厚度是多少？', '镀层 8 微米以上，盐雾试验 24 小时合格，附报告。'],
  ['发票抬头开错了，怎么换？', '请寄回原票，财务收到后三个工作日内重开。'],
] as const;

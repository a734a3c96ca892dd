import type { NoteName } from './worked-queries';

/** What each worked query answers, in Chinese; the document itself is English. */
export const workedInChinese: Readonly<Record<string, string>> = {
  Segments: '各等级有多少客户，年交易额多少？inGap 为交易额不落在 KA-3 任何等级内的客户数。',
  Ungraded: '客户为何没有等级？ungraded 按最近一次定级的记录分出原因，clients 的 ungraded 筛选在本人权限内逐个列出。',
  BySegment: '按 BK-1 分层：各层客户数、订单额与利润，以及年初以来的层级变动。期初不活跃的为新增，期末不活跃的为流失。',
  SegmentsThen: '同样的分层，按三季度末已知的数据计算：此后补录的订单、等级和分层不计，此后更正的按更正前计。',
  RestatedSegments: '哪些客户今天的分层与当时所知不同，前后各是什么，此后补录了什么：迟到的订单、手工定级或合并。',
  Largest: '交易额最大的客户及其等级。',
  QualityComplaints: '产品质量投诉，最新的在前，附时限。',
  Recent: '一次查出客户及其最近的订单和投诉。',
  Upheld:
    '各类投诉收到多少、目前成立多少、哪些单独统计？另附有投诉的活跃客户占比：每个客户只计一次，各类相加会大于总数。',
  Behind: '指标背后是哪些投诉？figureRows 在本人权限内逐条列出：重复率列出首次投诉及其后一次，积压列出期末未结案件。',
  Returned: '交付的货物逐月退回多少，占货值多少？当月仍有退货时 complete 为 false。',
  Fault: '退货原因、成立投诉的责任部门和成本。未结案件按预算计入成本，open 为其件数。',
  Money: '到期款收回多少，代理商应得和已付返佣多少：按 7 月 10 日已知的数据计算。',
  ComplaintsReceived: '各类投诉逐月收到多少件（COMPLAINTS_RECEIVED）？',
  StepsOnTime: '哪些步骤按时完成（STEP_ON_TIME_SHARE）？等待客户的停表，随案件终止的没有时限。',
  ClientsByTier: '各等级有多少客户，近一年订单额多少？',
  Revenue: '逐月订单额和利润（REVENUE、PROFIT）。',
  ByManagerThen: '按投诉当日负责的客户经理统计投诉。没有指标这样统计：指标按现在的客户经理归属。',
};

/** What the document says of cost and tokens, in Chinese: its paragraphs and the meanings in its tables, in their order. */
export const notesInChinese: Readonly<Record<NoteName, { readonly title: string; readonly words: readonly string[] }>> =
  {
    cost: {
      title: '查询成本与限额',
      words: [
        '每个字段计 1，列表按每页行数计。需要计算的另计：查询一次指标加 2000，按过去某一时点查询加 5000；查询一次更正加 10000。见数据结构中字段和所给参数的 @cost。一次操作上限 100000，超过时以 QUERY_TOO_COSTLY 拒绝。在查询工具（数据查询）中输入时即显示成本。程序可以只问成本而不执行：',
        '一次操作中的各项分组统计合计最多 60000 个数字：每个可能的分组、每个指标各计一个，做同比或环比时加倍。超出的那一项返回 TOO_MANY_FIGURES，其余照常返回。成本达到 10000 的操作，每人同时执行两个，其余排队；排队满 20 个时以 TOO_MANY_AT_ONCE 拒绝。',
        '凡被拒绝的，都会在执行前说明原因和改法，语言由 accept-language 或 x-kehu-locale 指定：',
        '成本超过上限，cost 与 limit 给出数值',
        '嵌套超过 20 层、改名字段超过 200 个、总词数超过 10000、字段超过 5000，或一次查询多次读取数据结构',
        '一次请求只能带一个操作',
        'GraphQL 规范本身拒绝的（GRAPHQL_VALIDATION_FAILED、GRAPHQL_PARSE_FAILED、BAD_USER_INPUT：字段不存在、变量类型不符），message 保留规范原文供程序识别，extensions.wording 用所选语言说明应如何改写。',
        '单个部分运行超过 30 秒，或各部分合计超过一分钟，即停止并返回 OPERATION_TOO_SLOW：请缩短期间或减少每页行数。breakdown、backlogFlow、resolutionCurves 和 segmentation 在各自位置返回 Unanswered（一种 Problem），不影响其他指标；我方故障同样处理，说明中附故障编号。其他字段在 errors 中返回。',
      ],
    },
    tokens: {
      title: '令牌',
      words: [
        '在右上角“我的账户”中新建。只授予需要的资源；令牌只显示一次。到期、停用或账号停用后失效。',
        '令牌有误，或其所有人的账号已停用',
        '已过有效期',
        '已停用，或随账号一并失效',
        '该地址尝试错误令牌过多，retry-after 给出应等待的秒数',
        '请求同时带有登录会话',
        '该令牌无权读取或更改此资源，needed 给出资源名称',
        '您的岗位只能查看这些内容的汇总数字，看不到逐条记录，resource 给出资源名称',
        '您的岗位无权查看列表中的内容，resource 给出资源名称',
      ],
    },
  };

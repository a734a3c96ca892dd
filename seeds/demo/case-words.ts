import type { CaseField } from '../../api/kernel/policy/case-fields';
import { DEMO_STAFF } from './accounts';
import { staffId } from './company';
import type { ComplaintClass } from './complaint-plan';
import { BATCH_TEXTS, type BatchComplaint } from './faulty-batch';
import type { Random } from './random';

/** What steps of demonstration cases hand on. All of it is invented. */
const TEXTS: Partial<Record<CaseField, readonly string[]>> = {
  phonedBack: ['已致电客户联系人，确认收到来函', '已回电，客户补充了批次和照片', '已回电，约定次日给出初步答复'],
  answer: ['已当面说明政策依据，客户表示理解', '已电话说明情况并致歉', '已说明当期返利口径并补发文件'],
  transferReason: ['窗口无法当场答复，转责任岗位调查', '涉及现场核实，转办', '需核对批次与出货记录，转办'],
  opinion: ['建议可行，列入下季度改进', '转产品部评估后答复', '与现行政策一致，予以采纳'],
  findings: [
    '核对批次记录，问题属实',
    '现场查看并拍照取证，情况基本属实',
    '抽检三件，两件存在同样现象',
    '核对签收单，交接时已有痕迹',
  ],
  countermeasure: ['调整镀层工艺并加严抽检', '更换包装护角', '培训操作人员并复核作业指导书'],
  technicalOpinion: ['结构无设计缺陷，属装配偏差', '建议更换密封件材质'],
  proposal: ['更换不良品并承担往返运费', '现场修复，必要时更换', '按损失折让处理'],
  combinedOpinion: ['同意销售方案，请核准', '责任明确，按方案执行'],
  result: ['已按方案处理完毕', '已更换并经客户确认', '已补发并签收'],
  measures: ['责任人书面检讨并重新培训', '班组通报，加强首检'],
  reply: ['已将调查结论和处理方案告知客户', '已电话答复客户并发送书面答复函'],
  responsiblePerson: ['李强', '王芳', '张敏', '刘洋', '陈静'],
  reason: ['方案中的金额缺少依据，请补充', '责任划分不清，请重新认定'],
};

const GRIEVANCE_FINDINGS = [
  '销售员不清楚当期返利政策，解释口径有误',
  '促销截止日期未及时告知客户，销售员承认不了解通知内容',
  '销售员对特价产品不参加返利的规定不了解，客户误以为可以累计',
];

const DEPARTMENTS: Readonly<Record<ComplaintClass, readonly string[]>> = {
  PRODUCT_QUALITY: ['PRODUCTION', 'PRODUCTION', 'QUALITY', 'SUPPLIER', 'RND'],
  PACKAGING: ['LOGISTICS', 'CARRIER', 'CARRIER', 'PRODUCTION'],
  SERVICE_QUALITY: ['SERVICE', 'SALES', 'LOGISTICS'],
  GRIEVANCE: ['SALES'],
  SUGGESTION: ['SALES'],
};

const SPECIALISTS = DEMO_STAFF.filter(({ posts }) => posts.includes('KA_SPECIALIST'));

const HEADS = ['SALES_MANAGER', 'LOGISTICS_SUPERVISOR', 'QUALITY_MANAGER'];

export interface Told {
  readonly class: ComplaintClass;
  readonly random: Random;
  /** How it ends, so that what is handed on agrees with it. */
  readonly conclusion: string;
  readonly satisfaction: string;
  /** The civil day on which it is handed on. */
  readonly day: string;
  readonly batch: BatchComplaint | undefined;
}

/** What a step hands on in one field. */
export function demoAnswer(
  field: CaseField,
  { class: complaintClass, random, conclusion, satisfaction, day, batch }: Told,
): string {
  if (field === 'findings' && complaintClass === 'GRIEVANCE') return random.pick(GRIEVANCE_FINDINGS);
  const texts = (batch && BATCH_TEXTS[field]) ?? TEXTS[field];
  if (texts !== undefined) return random.pick(texts);
  switch (field) {
    case 'conclusion':
      return conclusion;
    case 'satisfaction':
      return satisfaction;
    case 'fromMarketPolicy':
    case 'valuable':
    case 'needForResearch':
      return random.chance(0.25) ? 'YES' : 'NO';
    case 'responsiblePost':
      return random.pick(HEADS);
    case 'responsibleDepartment':
      return random.pick(DEPARTMENTS[complaintClass]);
    case 'cause':
      return random.chance(0.7) ? 'QUALITY' : 'HUMAN';
    case 'amount':
      return `${Math.round(random.lognormal(2_600, 1.1))}.00`;
    case 'responsibleStaff':
      return staffId(random.pick(SPECIALISTS).account);
    case 'decision':
      return 'APPROVED';
    case 'clientAnswer':
      return 'COUNTERSIGNED';
    case 'signature':
      return 'SIGNED';
    case 'trackingNumber':
      return `SF${random.whole(100_000_000, 999_999_999)}`;
    default:
      return day;
  }
}

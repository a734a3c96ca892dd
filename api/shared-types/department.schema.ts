import { registerEnumType } from 'type-graphql';
import { departments, type Department as KernelDepartment } from '../kernel/policy/case-fields';

export const Department = Object.fromEntries(departments.map((each) => [each, each])) as {
  readonly [Each in KernelDepartment]: Each;
};
export type Department = KernelDepartment;

registerEnumType(Department, {
  name: 'Department',
  description: 'Who a fault is attributed to: a department, or somebody outside the company (CQ-6, CQ-11).',
  valuesConfig: {
    SALES: { description: 'Sales (销售).' },
    PRODUCTION: { description: 'Production (生产).' },
    QUALITY: { description: 'Quality (品质).' },
    RND: { description: 'Research and development (研发).' },
    LOGISTICS: { description: 'Warehouse and logistics (仓储物流).' },
    SERVICE: { description: 'Client service (客户服务).' },
    FINANCE: { description: 'Finance (财务).' },
    HEADQUARTERS: { description: 'Headquarters, which made the goods (总部, CC-10).' },
    SUPPLIER: { description: 'A supplier (供应商).' },
    CARRIER: { description: 'A carrier (承运商).' },
    CLIENT: { description: 'The client itself (客户).' },
  },
});

import { registerEnumType } from 'type-graphql';
import { POSTS, type Post as PostName } from '../kernel/access/post';

/** The kernel's posts as the graph names them. */
export const Post = Object.fromEntries(POSTS.map((post) => [post, post])) as { readonly [Name in PostName]: Name };

registerEnumType(Post, {
  name: 'Post',
  description: 'A post (岗位) that a regulation names.',
  valuesConfig: {
    GENERAL_MANAGER: { description: 'General manager.' },
    DEPUTY_GM_SALES: { description: 'Deputy general manager for sales.' },
    DEPUTY_GM_PRODUCTION: { description: 'Deputy general manager for production.' },
    GM_OFFICE: { description: 'General manager’s office: numbers, registers and passes cases on (CQ-4).' },
    EXECUTIVE: { description: 'Reads figures, not rows.' },
    SERVICE_DIRECTOR: { description: 'Service director: the one intake window for complaints (CC-2).' },
    KA_MANAGER: { description: 'Key-account manager, head of a unit (KA-2).' },
    KA_SUPERVISOR: { description: 'Key-account supervisor, directs the specialists of a region (KA-2).' },
    KA_SPECIALIST: { description: 'Key-account specialist, owns a portfolio (KA-2).' },
    SALES_MANAGER: { description: 'Sales manager (CC-9, CQ-5).' },
    QUALITY_MANAGER: { description: 'Quality manager: finds causes (CQ-4).' },
    PRODUCTION_MANAGER: { description: 'Production manager (CC-9, CQ-4).' },
    LOGISTICS_SUPERVISOR: { description: 'Warehouse and logistics supervisor (CC-11, CQ-18).' },
    RND_ENGINEER: { description: 'Research and development (CQ-4).' },
    ACCOUNTANT: { description: 'Books returns and allowances (CQ-17, CQ-19).' },
    CREDIT_OFFICER: { description: 'Accepts and investigates credit applications (CR-3, CR-4).' },
    ANALYST: { description: 'Reads rows without the names in them.' },
    ADMINISTRATOR: { description: 'Keeps accounts and policy; reads the audit trail, no client.' },
    ORDER_SYSTEM: {
      description: 'The account of the order system (ERP): hands over orders and deliveries, reads nothing.',
    },
  },
});

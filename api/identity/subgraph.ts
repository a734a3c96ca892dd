import { selectionOf } from '../platform/graph/look-ahead';
import type { SubgraphDefinition } from '../platform/graph/subgraph';
import { StaffAccountResolver } from './accounts/account.resolver';
import { ApiTokenEntity } from './api-token.entity';
import { ApiTokenResolver } from './api-token.resolver';
import { AuditLineEntity } from './audit-line.entity';
import { AuditResolver } from './audit.resolver';
import { SessionEntity } from './session.entity';
import { DelegationEntity } from './delegation.entity';
import { knownDelegation } from './delegation.service';
import { DelegationResolver } from './delegation.resolver';
import { SavedQueryEntity } from './kept/saved-query.entity';
import { SavedQueryResolver } from './kept/saved-query.resolver';
import { SavedViewEntity } from './kept/saved-view.entity';
import { SavedViewResolver } from './kept/saved-view.resolver';
import { CompanyRegionResolver, CompanyUnitResolver } from './organisation/organisation.resolver';
import { ReportMailEntity, ReportSubscriptionEntity } from './subscriptions/report-subscription.entity';
import {
  ReportMailResolver,
  ReportRecipientResolver,
  ReportSubscriptionResolver,
} from './subscriptions/report-subscription.resolver';
import { knownSubscription } from './subscriptions/report-subscription.service';
import { RegionEntity, StaffEntity, StaffPostEntity, UnitEntity } from './staff.entity';
import { StaffResolver } from './staff.resolver';
import { staffById } from './staff.service';
import { ViewerResolver } from './viewer.resolver';

/** Who may do what. */
export const identity: SubgraphDefinition = {
  name: 'identity',
  entities: [
    UnitEntity,
    RegionEntity,
    StaffEntity,
    StaffPostEntity,
    SessionEntity,
    ApiTokenEntity,
    AuditLineEntity,
    DelegationEntity,
    SavedViewEntity,
    SavedQueryEntity,
    ReportSubscriptionEntity,
    ReportMailEntity,
  ],
  resolvers: [
    ViewerResolver,
    StaffResolver,
    ApiTokenResolver,
    AuditResolver,
    DelegationResolver,
    SavedViewResolver,
    SavedQueryResolver,
    ReportSubscriptionResolver,
    ReportMailResolver,
    ReportRecipientResolver,
    StaffAccountResolver,
    CompanyUnitResolver,
    CompanyRegionResolver,
  ],
  orphanedTypes: [],
  references: {
    Staff: (stub, context, info) => staffById(context, stub.id, selectionOf(info)),
    ReportSubscription: (stub, context, info) => knownSubscription(context, stub.id, selectionOf(info)),
    Delegation: (stub, context, info) => knownDelegation(context, stub.id, selectionOf(info)),
  },
};

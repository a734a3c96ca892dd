import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionOf } from '../../platform/graph/look-ahead';
import { ClauseStub } from '../../shared-types/why.schema';
import type { ClientRow } from '../client.repository';
import { Client, CONFIDENTIAL } from '../client.schema';
import { StaffStub } from '../staff-stub.schema';
import { prospectOfClient, recognitionsOfClient } from './prospect-list.service';
import { Prospect } from './prospect.schema';
import { selectionRule } from './prospect.service';
import type { RecognitionRow } from './recognition.repository';
import { Recognition } from './recognition.schema';

const staffOf = (id: string | null): StaffStub | null => (id === null ? null : { id });

/** What this adds to a client. */
@Resolver(() => Client)
export class ClientProspectResolver {
  @Classified(CONFIDENTIAL)
  @FieldResolver(() => Prospect, {
    nullable: true,
    description:
      'The prospect it was recognised from, the latest where a merge brought several (KA-6); null when there was none, and when withheld. The read is recorded.',
  })
  prospect(@Root() row: ClientRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return prospectOfClient(context, row.id, selectionOf(info));
  }

  @Classified(CONFIDENTIAL)
  @FieldResolver(() => [Recognition], {
    nullable: true,
    description:
      'How it was recognised, the latest first: several where a merge brought them together (KA-5 to KA-8); none of those outside the viewer’s reach. The read is recorded.',
  })
  recognitions(@Root() row: ClientRow, @Ctx() context: RequestContext): Promise<unknown> {
    return recognitionsOfClient(context, row.id);
  }
}

@Resolver(() => Recognition)
export class RecognitionResolver {
  @FieldResolver(() => ClauseStub, { nullable: true })
  async clause(@Ctx() context: RequestContext): Promise<ClauseStub | null> {
    const rule = await selectionRule(context);
    return rule === undefined ? null : { id: rule.clause };
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  recognisedBy(@Root() { recognisedById }: RecognitionRow): StaffStub | null {
    return staffOf(recognisedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  appliedBy(@Root() { appliedById }: RecognitionRow): StaffStub | null {
    return staffOf(appliedById);
  }

  @FieldResolver(() => StaffStub, { nullable: true })
  approvedBy(@Root() { approvedById }: RecognitionRow): StaffStub | null {
    return staffOf(approvedById);
  }
}

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt } from '../../platform/graph/look-ahead';
import { CaseChangeResult } from '../records/case-record.schema';
import { CASE } from '../case-words.schema';
import type { ComplaintRow } from '../complaint.repository';
import { Complaint } from '../complaint.schema';
import { RecordRecoveryInput, RecordThirdPartyAnswerInput, ThirdParty } from './third-party.schema';
import { recordRecovery, recordThirdPartyAnswer, thirdPartiesOf } from './third-party.service';

@Resolver(() => Complaint)
export class ThirdPartyResolver {
  @Classified(CASE)
  @FieldResolver(() => [ThirdParty], {
    description:
      'Suppliers, carriers and others that bear a share of the decision in force, and what came of it (CQ-11).',
  })
  thirdParties(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<ThirdParty[]> {
    return thirdPartiesOf(context, row.id);
  }

  @Mutation(() => CaseChangeResult, {
    description: 'Puts on record what a third party says to what is claimed of it (CQ-11).',
  })
  recordThirdPartyAnswer(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordThirdPartyAnswerInput, { description: 'Which party, and its answer.' })
    input: RecordThirdPartyAnswerInput,
  ): Promise<unknown> {
    return recordThirdPartyAnswer(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Puts on record what came in of a third party (CQ-11).' })
  recordRecovery(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RecordRecoveryInput, { description: 'Which party, how much, and on which day.' })
    input: RecordRecoveryInput,
  ): Promise<unknown> {
    return recordRecovery(context, input, selectionAt(info, 'complaint'));
  }
}

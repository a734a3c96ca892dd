import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql';
import type { Department as DepartmentName } from '../../kernel/policy/case-fields';
import type { RequestContext } from '../../platform/context/request-context';
import { Classified } from '../../platform/graph/classified';
import { selectionAt } from '../../platform/graph/look-ahead';
import { Department } from '../../shared-types/department.schema';
import { CaseChangeResult } from '../records/case-record.schema';
import { CASE } from '../case-words.schema';
import type { ComplaintRow } from '../complaint.repository';
import { Complaint } from '../complaint.schema';
import { decidePetition } from './decide-petition.service';
import { DecidePetitionInput, Petition, RaisePetitionInput } from './petition.schema';
import { petitionableOf, petitionsOfComplaint } from './petition.service';
import { raisePetition } from './raise-petition.service';

@Resolver(() => Complaint)
export class PetitionResolver {
  @Classified(CASE)
  @FieldResolver(() => [Petition], {
    description: 'Petitions of departments against what it attributes to them, oldest first (CQ-11).',
  })
  petitions(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<Petition[]> {
    return petitionsOfComplaint(context, row.id);
  }

  @Classified(CASE)
  @FieldResolver(() => [Department], { description: 'The departments for which the viewer may petition now (CQ-11).' })
  petitionable(@Root() row: ComplaintRow, @Ctx() context: RequestContext): Promise<DepartmentName[]> {
    return petitionableOf(context, row.id);
  }

  @Mutation(() => CaseChangeResult, { description: 'A department objects to what the case attributes to it (CQ-11).' })
  raisePetition(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RaisePetitionInput, { description: 'Which department, and on what grounds.' })
    input: RaisePetitionInput,
  ): Promise<unknown> {
    return raisePetition(context, input, selectionAt(info, 'complaint'));
  }

  @Mutation(() => CaseChangeResult, { description: 'Upholds or declines the petition of a department (CQ-11).' })
  decidePetition(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DecidePetitionInput, { description: 'Which one, how, and why.' }) input: DecidePetitionInput,
  ): Promise<unknown> {
    return decidePetition(context, input, selectionAt(info, 'complaint'));
  }
}

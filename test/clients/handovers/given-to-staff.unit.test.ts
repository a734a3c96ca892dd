import { readFileSync } from 'node:fs';
import { buildSchema, isInputObjectType, getNamedType, type GraphQLInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';

const schema = buildSchema(readFileSync('schema/api.graphql', 'utf8'), { assumeValid: true });

/** What a field of an input is called that names a member of staff. */
const NAMES_STAFF =
  /(staff|owner|lead|responsible|organiser|delegate|manager|successor|leaver|reportsTo|recipient|attendee|reader|informed|signatory|author|by|agent|colleague)Ids?$/i;

/** What becomes of everybody whom a mutation names, when their posts or their last day change in the same moment. */
const DECIDED: Readonly<Record<string, readonly string[]>> = {
  'is given something: the mutation waits for a change of the staff (`access.hold_staffing`)': [
    'AddCorrectiveActionInput.ownerId',
    'ChangeContactStaffInput.staffId',
    'CheckClientImportInput.ownerId',
    'ClientEventContent.organiserId',
    'CreateClientInput.ownerId',
    'DutyChoiceInput.successorId',
    'HandOverInput.leaverId',
    'MovePlannedContactInput.staffId',
    'MoveProspectInput.contactStaffIds',
    'NameDelegateInput.delegateId',
    'OpenPlanInput.leadId',
    'OpenProspectInput.ownerId',
    'PassQuestionOnInput.responsibleId',
    'PlanContactInput.staffId',
    'PlanDecisionInput.responsibleId',
    'RecordActivityInput.responsibleId',
    'SuccessorChoiceInput.successorId',
    'TransferClientInput.ownerId',
    'TransferClientsInput.ownerId',
  ],
  'changes the staff itself': ['AddStaffInput.reportsToId', 'ChangeStaffInput.reportsToId'],
  'did something, or it is about them': [
    'ActivityContentInput.byId',
    'ReadDailyLogInput.staffId',
    'RecordPlanReviewInput.attendeeIds',
    'RegisterViolationInput.staffId',
  ],
  'is told, or it is personal and ends with the account': [
    'ProposedTargetInput.managerId',
    'SubscribeReportInput.recipientIds',
  ],
  'is no member of staff, or chooses clients': [
    'AcknowledgeClientNoticeInput.recipientId',
    'ClientNoticeAudienceInput.ownerIds',
  ],
};

/** The inputs of mutations, and those within them. */
function inputsOfMutations(): ReadonlySet<GraphQLInputObjectType> {
  const found = new Set<GraphQLInputObjectType>();
  const enter = (type: unknown): void => {
    if (!isInputObjectType(type) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) enter(getNamedType(field.type));
  };
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const argument of mutation.args) enter(getNamedType(argument.type));
  return found;
}

describe('a mutation that names a member of staff', () => {
  it('is decided about for the moment in which they leave', () => {
    const named = [...inputsOfMutations()].flatMap((input) =>
      Object.values(input.getFields())
        .filter((field) => getNamedType(field.type).name === 'ID' && NAMES_STAFF.test(field.name))
        .map((field) => `${input.name}.${field.name}`),
    );
    expect(named.sort()).toEqual(Object.values(DECIDED).flat().sort());
  });
});

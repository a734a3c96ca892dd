import { trimText } from '../../kernel/text';
import { recordAudit } from '../../platform/audit/audit';
import { once } from '../../platform/audit/idempotency';
import type { RequestContext } from '../../platform/context/request-context';
import type { Transaction } from '../../platform/database/request-database';
import { textFault, type TextRule } from '../../platform/graph/input-text';
import { refusal, type ProblemText, type ProblemValue } from '../../platform/graph/problem';
import { signedIn } from '../../platform/graph/signed-in';
import { deleteMapping, mappingsOf, renameMapping } from './import-mapping.repository';
import type { DeleteClientImportMappingInput, RenameClientImportMappingInput } from './import-mapping.schema';

/** What a matching may be called. */
export const mappingName = <Field extends string>(field: Field): TextRule<Field> => ({
  field,
  most: 60,
  name: { 'zh-CN': '对应方案名称', en: 'The name of the matching' },
});

const noSuchMapping: ProblemText = {
  code: 'NO_SUCH_MAPPING',
  field: 'input.name',
  wording: {
    'zh-CN': '找不到这个对应方案，它可能已改名或删除。请刷新页面。',
    en: 'There is no such matching; it may have been renamed or deleted. Reload the page.',
  },
};

const mappingTaken: ProblemText = {
  code: 'MAPPING_NAME_TAKEN',
  field: 'input.newName',
  wording: {
    'zh-CN': '您已有同名的对应方案。请换一个名称，或先删除那一个。',
    en: 'Another of your matchings has this name. Choose another, or delete that one first.',
  },
};

export interface MappingsChanged {
  readonly __typename: 'ClientImportMappingsChanged';
  readonly mappings: readonly string[];
}

type Done = { readonly done: true } | ProblemValue;

/** Gives a matching that the viewer keeps another name; once for an idempotency key. */
export function renameImportMapping(
  context: RequestContext,
  input: RenameClientImportMappingInput,
): Promise<MappingsChanged | ProblemValue> {
  const newName = trimText(input.newName);
  return changed(context, input, 'renameClientImportMapping', async (transaction) => {
    const fault = textFault({ newName }, [{ ...mappingName('newName'), required: true }]);
    if (fault !== undefined) return refusal(context, 'InvalidInput', fault);
    // A name with a zero in it is kept by nobody.
    if (input.name.includes('\0')) return refusal(context, 'NotFound', noSuchMapping);
    const renamed = newName === input.name ? undefined : { name: input.name, newName, at: context.now };
    const came =
      renamed === undefined ? await standing(transaction, newName) : await renameMapping(transaction, renamed);
    if (came === 'none') return refusal(context, 'NotFound', noSuchMapping);
    if (came === 'taken') return refusal(context, 'InvalidInput', mappingTaken);
    if (renamed !== undefined)
      await record(transaction, context, { action: 'clientImport.renameMapping', name: input.name, newName });
    return { done: true };
  });
}

/** Forgets a matching that the viewer keeps; once for an idempotency key. Imports that went by it stay as they are. */
export function deleteImportMapping(
  context: RequestContext,
  input: DeleteClientImportMappingInput,
): Promise<MappingsChanged | ProblemValue> {
  return changed(context, input, 'deleteClientImportMapping', async (transaction) => {
    const { name } = input;
    if (name.includes('\0') || !(await deleteMapping(transaction, name)))
      return refusal(context, 'NotFound', noSuchMapping);
    await record(transaction, context, { action: 'clientImport.deleteMapping', name });
    return { done: true };
  });
}

async function standing(transaction: Transaction, name: string): Promise<'renamed' | 'none'> {
  return (await mappingsOf(transaction)).some((each) => each.name === name) ? 'renamed' : 'none';
}

async function changed(
  context: RequestContext,
  { idempotencyKey: key, ...request }: { readonly idempotencyKey: string },
  operation: string,
  work: (transaction: Transaction) => Promise<Done>,
): Promise<MappingsChanged | ProblemValue> {
  signedIn(context);
  const outcome = await context.database.write((transaction) =>
    once<Done>(transaction, context, { key, operation, request }, () => work(transaction)),
  );
  if (outcome.kind === 'refused') return outcome.problem;
  if ('code' in outcome.answer) return outcome.answer;
  const mappings = (await mappingsOf(context.database)).map(({ name }) => name);
  return { __typename: 'ClientImportMappingsChanged', mappings };
}

/** A matching is its keeper's own: the line stands with who keeps it. */
function record(
  transaction: Transaction,
  context: RequestContext,
  { action, name, newName }: { readonly action: string; readonly name: string; readonly newName?: string },
): Promise<void> {
  const subjectId = signedIn(context).staffId;
  const after = newName === undefined ? {} : { after: { name: newName } };
  return recordAudit(transaction, context, { action, subjectType: 'Staff', subjectId, before: { name }, ...after });
}

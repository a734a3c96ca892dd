import { storedText, trimText } from '../../kernel/text';
import type { RequestContext } from '../../platform/context/request-context';
import { isId } from '../../platform/graph/cursor';
import { withField, type Selection } from '../../platform/graph/look-ahead';
import { signedIn } from '../../platform/graph/signed-in';
import { isSameName } from '../client-key';
import { counted, scoreOf } from '../duplicates/duplicate-score';
import { duplicateClause } from '../duplicates/duplicate-search.service';
import { prospectById } from './prospect-list.service';
import type { ProspectRow } from './prospect.repository';
import { alikeProspects } from './similar-prospects.repository';

const MOST_SHOWN = 5;
const LONGEST_NAME = 200;
const LONGEST_CODE = 60;

export interface DescribedProspect {
  readonly name: string;
  readonly creditCode: string | null | undefined;
  readonly exceptId: string | null | undefined;
}

/**
 * Open prospects that one may be, the likeliest first, by the rule for clients: name and credit code. Only for those who
 * put prospects on record or approve them; each that is shown leaves a line in the trail.
 * Source: KA-1-duplicates, KA-9
 */
export async function similarProspects(
  context: RequestContext,
  described: DescribedProspect,
  selection: Selection,
): Promise<{
  readonly prospects: readonly ProspectRow[];
  readonly namesakeIds: readonly string[];
  readonly elsewhere: boolean;
}> {
  const { CLIENT_CARD, GRADING } = signedIn(context).reaches;
  if ((!CLIENT_CARD.write && !GRADING.write) || !isAskable(described))
    return { prospects: [], namesakeIds: [], elsewhere: false };
  const ids = await similarIds(context, described);
  const found = await Promise.all(ids.map((id) => prospectById(context, id, withField(selection, 'name'))));
  const prospects = found.filter((prospect) => prospect !== null);
  const namesakes = prospects.filter(({ name }) => name != null && isSameName(name, described.name));
  return { prospects, namesakeIds: namesakes.map(({ id }) => id), elsewhere: prospects.length < found.length };
}

function isAskable({ name, creditCode, exceptId }: DescribedProspect): boolean {
  const code = creditCode ?? '';
  const isShort = name.length <= LONGEST_NAME && code.length <= LONGEST_CODE;
  return isShort && !name.includes('\0') && !code.includes('\0') && (exceptId == null || isId(exceptId));
}

async function similarIds(context: RequestContext, described: DescribedProspect): Promise<string[]> {
  const clause = await duplicateClause(context.database, context.now);
  if (clause === undefined) return [];
  const rule = clause.parameters;
  const alike = await alikeProspects(context, {
    name: trimText(described.name),
    creditCode: storedText(described.creditCode)?.toUpperCase() ?? null,
    forms: rule.legalForms.map((form) => form.toLowerCase()).sort((one, other) => other.length - one.length),
    except: described.exceptId ?? null,
  });
  return alike
    .map(({ id, signs }) => ({ id, score: scoreOf(counted(signs, rule), rule) }))
    .filter(({ score }) => score >= rule.showFrom)
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST_SHOWN)
    .map(({ id }) => id);
}

import type { RequestProblem } from './breakdown/breakdown-request';
import { clientMeasureOf } from './client-rows/client-row-question';
import { measureOf, type MeasureName } from './measures';
import { rowPartsOf } from './tally-rows/row-parts';

const OF_STEPS: ReadonlySet<MeasureName> = new Set(['STAGE_TIME', 'STEP_ON_TIME_SHARE']);

/** Why a query has no rows of a measure: which other one has them. */
export function rowsElsewhere(measure: MeasureName): RequestProblem {
  const { name } = measureOf(measure);
  const query = queryOf(measure);
  return {
    code: 'NO_ROWS',
    field: 'measure',
    wording: {
      'zh-CN': `“${name['zh-CN']}”背后的明细请用 ${query} 查询。`,
      en: `Ask ${query} for the rows behind ${name.en}.`,
    },
  };
}

function queryOf(measure: MeasureName): string {
  if (OF_STEPS.has(measure)) return 'stageSteps';
  if (clientMeasureOf(measure) !== undefined) return 'clientRows';
  return rowPartsOf(measure) === undefined ? 'figureRows' : 'tallyRows';
}

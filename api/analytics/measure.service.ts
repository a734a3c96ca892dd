import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import type { MeasureDefinition } from './measure.schema';
import { MEASURES, type Measure, type MeasureName } from './measures';

/** Every definition, in the language of the request. */
export function measureDefinitions(context: RequestContext): MeasureDefinition[] {
  signedIn(context);
  const all = Object.entries(MEASURES) as [MeasureName, Measure][];
  return all.map(([measure, { name, definition, unit, direction, clause }]) => ({
    measure,
    name: name[context.locale],
    definition: definition[context.locale],
    unit: unit[context.locale],
    direction,
    clause: clause === undefined ? null : { id: clause },
  }));
}

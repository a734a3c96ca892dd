import type { RequestContext } from '../platform/context/request-context';
import { signedIn } from '../platform/graph/signed-in';
import type { MeasureDefinition } from './measure.schema';
import { measureOf, MEASURES, type MeasureName } from './measures';

/** Every definition, in the language of the request. */
export function measureDefinitions(context: RequestContext): MeasureDefinition[] {
  signedIn(context);
  return (Object.keys(MEASURES) as MeasureName[]).map((measure) => {
    const { name, definition, unit, direction, clause, dimensions, asOf } = measureOf(measure);
    return {
      measure,
      name: name[context.locale],
      definition: definition[context.locale],
      unit: unit[context.locale],
      direction,
      clause: clause === undefined ? null : { id: clause },
      dimensions,
      asOf,
    };
  });
}

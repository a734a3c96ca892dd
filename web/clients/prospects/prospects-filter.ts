import { codesParam, oneOf } from '../../shared/filter/url-query';
import { prospectStages } from './prospect-moves';

/** The filter of the list and the board of prospects as it stands in the address. */
export const prospectsQuery = {
  stage: oneOf([...prospectStages, 'all'], 'all'),
  regions: codesParam,
  view: oneOf(['list', 'board'] as const, 'list'),
};

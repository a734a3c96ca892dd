import { oneOf } from '../shared/filter/url-query';
import { prospectStages } from './prospect-moves';

/** The filter of the list of prospects as it stands in the address. */
export const prospectsQuery = { stage: oneOf([...prospectStages, 'all'], 'all') };

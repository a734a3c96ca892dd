import { oneOf } from '../../shared/filter/url-query';
import { planStages } from './plan-stages';

/** The filter of the list of development plans as it stands in the address. */
export const plansQuery = { stage: oneOf([...planStages, 'all'], 'all') };

import { oneOf } from '../shared/filter/url-query';
import { noticeStates } from './notice-draft';

/** The filter of the list of notices as it stands in the address. */
export const noticesQuery = { state: oneOf([...noticeStates, 'all'], 'all') };

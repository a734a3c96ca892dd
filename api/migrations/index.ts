import { Clients17640000004000 } from './0004-clients';
import { Sales17640000005000 } from './0005-sales';

/** Every migration, in order. Each room adds its line. */
export const migrations = [Clients17640000004000, Sales17640000005000];

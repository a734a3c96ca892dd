import am from '../policy/am.json';
import bk from '../policy/bk.json';
import cc from '../policy/cc.json';
import cq from '../policy/cq.json';
import cr from '../policy/cr.json';
import ka from '../policy/ka.json';
import sd from '../policy/sd.json';

/** The regulations the demonstration company lives by. */
export const PACKS: readonly unknown[] = [ka, sd, cc, cq, am, cr, bk];

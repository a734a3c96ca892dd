import am from './am.json';
import bk from './bk.json';
import cc from './cc.json';
import cq from './cq.json';
import cr from './cr.json';
import ka from './ka.json';
import sd from './sd.json';

/** The regulations that come with Kehu; the demonstration company lives by them. */
export const PACKS: readonly unknown[] = [ka, sd, cc, cq, am, cr, bk];

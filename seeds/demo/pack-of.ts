import { loadRegulation, type Regulation } from '../../api/kernel/policy/regulation';
import { PACKS } from '../policy/packs';

/** The regulation of a code, as it comes with the product. */
export function packOf(code: string): Regulation {
  return loadRegulation(PACKS.find((pack) => (pack as { code: string }).code === code));
}

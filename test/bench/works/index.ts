import { clientLists } from './client-lists';
import { dashboard } from './dashboard';
import { fileComplaint } from './file-complaint';
import { flatRows } from './flat-rows';
import { oneClient } from './one-client';
import { portfolioFilter, portfolioJump, portfolioPage } from './portfolio';
import type { Work } from './work';

/** Everything that is measured, in the order it is shown. */
export const works: readonly Work[] = [
  oneClient,
  clientLists,
  flatRows,
  dashboard,
  portfolioPage,
  portfolioFilter,
  portfolioJump,
  fileComplaint,
];

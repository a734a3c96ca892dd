import { renderAsync } from '@resvg/resvg-js';
import { FONT_FILES } from '../papers/paper-fonts';

/** Twice the size it is shown in: sharp on a telephone. */
const SCALE = 2;

/**
 * A chart as PNG, with the one font of all papers and none of the machine's. It takes some tenths of a second, in a thread
 * of its own: whoever else the program serves does not wait.
 */
export async function chartPng(svg: string): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    background: '#ffffff',
    fitTo: { mode: 'zoom', value: SCALE },
    font: {
      fontFiles: Object.values(FONT_FILES),
      loadSystemFonts: false,
      defaultFontFamily: 'Noto Sans SC',
      sansSerifFamily: 'Noto Sans SC',
    },
  });
  return drawn.asPng();
}

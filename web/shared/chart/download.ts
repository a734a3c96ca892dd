import { chartFont } from './chart-context';
import type { ChartPalette } from './chart-palette';

const LINE_HEIGHT = 18;
const TITLE_HEIGHT = 34;
const MARGIN = 8;

/** Offers a file to the user. */
export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/**
 * A PNG of an SVG drawing, twice as sharp as on screen.
 *
 * @param title  written above the drawing
 * @param lines  written below it: where its figures come from
 * @throws when the browser cannot draw the SVG
 */
export async function pngOfSvg(
  svg: SVGSVGElement,
  { surface, text, textQuiet }: Pick<ChartPalette, 'surface' | 'text' | 'textQuiet'>,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): Promise<Blob> {
  const { width, height } = svg.getBoundingClientRect();
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * 2;
  canvas.height = (TITLE_HEIGHT + height + LINE_HEIGHT * lines.length + MARGIN) * 2;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('No 2d canvas');
  brush.fillStyle = surface;
  brush.fillRect(0, 0, canvas.width, canvas.height);
  brush.drawImage(image, 0, TITLE_HEIGHT * 2, width * 2, height * 2);
  brush.fillStyle = text;
  brush.font = `bold 30px ${chartFont}`;
  brush.fillText(title, 16, 44, canvas.width - 32);
  brush.fillStyle = textQuiet;
  brush.font = `24px ${chartFont}`;
  lines.forEach((line, at) =>
    brush.fillText(line, 16, (TITLE_HEIGHT + height + LINE_HEIGHT * (at + 0.9)) * 2, canvas.width - 32),
  );
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No PNG'))), 'image/png');
  });
}

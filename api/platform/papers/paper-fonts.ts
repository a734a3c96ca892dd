import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** Files of the one font of all papers: Noto Sans SC, under the Open Font License, from an npm package. */
export const FONT_FILES = {
  normal: require.resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const;

interface OpenFont {
  hasGlyphForCodePoint(codePoint: number): boolean;
}

let opened: OpenFont | undefined;

/** Whether the font can show a code point. The font is opened when it is first asked. */
export function hasGlyph(codePoint: number): boolean {
  opened ??= (require('fontkit') as { openSync: (path: string) => OpenFont }).openSync(FONT_FILES.normal);
  return opened.hasGlyphForCodePoint(codePoint);
}

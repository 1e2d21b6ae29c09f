import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

const PAGE = path.join(import.meta.dirname, 'page');
const FONTS = path.join(import.meta.dirname, '../../node_modules/@expo-google-fonts/noto-sans');
const WEIGHTS = ['400Regular', '500Medium', '700Bold', '400Regular_Italic'];

export type ServedFile = Readonly<{ type: string; body: Uint8Array | string }>;

/**
 * Puts the page together in memory: the script and the style in one file each, so that the browser asks for few,
 * the fonts as they are. Rejects where the page has a fault.
 * @returns the files by the path under which they are served.
 */
export async function bundlePage(): Promise<ReadonlyMap<string, ServedFile>> {
  const [built, index, icon, ...fonts] = await Promise.all([
    build({
      entryPoints: { page: path.join(PAGE, 'main.tsx'), style: path.join(PAGE, 'style', 'all.css') },
      bundle: true,
      format: 'esm',
      target: 'es2022',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      external: ['/fonts/*'],
      outdir: '/',
      write: false,
      logLevel: 'silent',
    }),
    readFile(path.join(PAGE, 'index.html')),
    readFile(path.join(PAGE, 'icon.svg')),
    ...WEIGHTS.map((weight) => readFile(path.join(FONTS, weight, `NotoSans_${weight}.ttf`))),
  ]);
  return new Map<string, ServedFile>([
    ['/', { type: 'text/html; charset=utf-8', body: index }],
    ['/icon.svg', { type: 'image/svg+xml', body: icon }],
    ...built.outputFiles.map((file): [string, ServedFile] => {
      const isScript = file.path.endsWith('.js');
      const type = isScript ? 'text/javascript; charset=utf-8' : 'text/css; charset=utf-8';
      return [isScript ? '/page.js' : '/style.css', { type, body: file.contents }];
    }),
    ...fonts.map((body, index_): [string, ServedFile] => [
      `/fonts/${WEIGHTS[index_]}.ttf`,
      { type: 'font/ttf', body },
    ]),
  ]);
}

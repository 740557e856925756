import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../chromium.ts';
import { fontPaths, type Item, page, svgOf } from './item.ts';

export interface Printer {
  print(items: readonly Item[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Chromium's printToPDF, started once: the start of the browser is not counted. */
export async function chromiumPrinter(): Promise<Printer> {
  const browser = await launchChromium();
  const tab = await browser.newPage();
  return { print: (items) => print(tab, items), close: () => browser.close() };
}

const faces = fontPaths
  .map(
    ({ face, path }) =>
      `@font-face{font-family:${face};src:url(data:font/ttf;base64,${readFileSync(path).toString('base64')})}`,
  )
  .join('');

async function print(tab: Page, items: readonly Item[]): Promise<Uint8Array> {
  const words = items
    .map((item) => {
      if (item.kind !== 'text') return '';
      const text = item.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return `<text x="${item.x}" y="${item.y}" font-family="${item.face}" font-size="${item.size}" fill="${item.colour}">${text}</text>`;
    })
    .join('');
  const { width, height } = page;
  const style = `${faces}@page{size:${width}pt ${height}pt;margin:0}body{margin:0}svg{display:block;width:${width}pt;height:${height - 1}pt}`;
  await tab.setContent(
    `<style>${style}</style><svg viewBox="0 0 ${width} ${height - 1}" xml:space="preserve">${svgOf(items)}${words}</svg>`,
  );
  return tab.pdf({ preferCSSPageSize: true, printBackground: true });
}

import type { Language } from '../words/language.ts';

/** Text that is already markup. All other text is escaped. */
export interface Markup {
  readonly markup: string;
}

/** `false` draws nothing: an absent part. */
export type Content = string | Markup | false | readonly Content[];

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function rendered(content: Content): string {
  if (content === false) return '';
  if (typeof content === 'string') return content.replaceAll(/[&<>"']/g, (char) => escapes[char] ?? '');
  return 'markup' in content ? content.markup : content.map(rendered).join('');
}

/** One element; attribute values are escaped like text. */
export function element(name: string, attributes: Readonly<Record<string, string>>, ...content: Content[]): Markup {
  const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${rendered(value)}"`);
  const open = `<${name}${written.join('')}>`;
  return { markup: name === 'br' ? open : `${open}${rendered(content)}</${name}>` };
}

/** Inserts `markup` unchanged: it must be made by code, never from a record. */
export const drawn = (markup: string): Markup => ({ markup });

/** Words that may be in another direction than the page: they get the direction of their own first letter. */
export const own = (content: Content): Content =>
  typeof content === 'string' && content !== '' ? element('bdi', {}, content) : content;

export function link(to: string, text: string): Markup {
  return element('a', { href: to.split('/').map(encodeURIComponent).join('/') }, own(text));
}

/** Label and value below each other. */
export function facts(list: readonly (readonly [Content, Content])[]): Markup {
  return element(
    'dl',
    {},
    list.map(([name, value]) => [element('dt', {}, name), element('dd', {}, own(value))]),
  );
}

export interface PageWords {
  readonly language: Pick<Language, 'code' | 'dir'>;
  readonly title: string;
  readonly under: string;
  /** On top of every page: what the copy is, and what it is not. */
  readonly notice: Content;
  readonly tone: 'stop' | 'plain';
}

/** A standalone page: opens in any browser without a network, and prints black on white. */
export function page(
  { language: { code, dir }, title, under, notice, tone }: PageWords,
  ...content: Content[]
): Uint8Array {
  const body = [
    element(
      'header',
      {},
      element('p', { class: 'brand' }, 'Chairside'),
      element('h1', {}, own(title)),
      element('p', {}, under),
    ),
    element('aside', { class: tone }, notice),
    element('main', {}, content),
  ];
  const head = [
    drawn('<meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'),
    drawn(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`),
    element('title', {}, title),
    drawn(`<style>${style}</style>`),
  ];
  const html = element('html', { lang: code, dir }, element('head', {}, head), element('body', {}, body));
  return new TextEncoder().encode(`<!doctype html>\n${html.markup}\n`);
}

/** The staff side's colours without its fonts, so that a page takes a few kilobytes. */
const style = `
:root{color-scheme:light}
body{margin:0 auto;max-width:62rem;padding:2rem 1.5rem 4rem;background:#edebe6;color:#17211f;
font:1.0625rem/1.55 "Hanken Grotesk","Noto Sans",system-ui,sans-serif}
header p{margin:0;color:#4a5451}header .brand{font-weight:620;color:#17211f}
h1{margin:.25rem 0 0;font-size:2.25rem;line-height:1.2;font-weight:620;overflow-wrap:anywhere}
h2{margin:0 0 .75rem;font-size:1.375rem;line-height:1.3;font-weight:620}
aside{margin:1.5rem 0;padding:1rem 1.25rem;border-radius:20px;border:3px solid #787167;background:#fff}
aside.stop{border-color:#a3211d;background:#fbe6e3}aside p{margin:0 0 .375rem}aside p:last-child{margin:0}
aside ul{margin:.375rem 0 0;padding-inline-start:1.25rem}
section{margin:0 0 1.25rem;padding:1.25rem 1.5rem;border-radius:20px;background:#fff}
dl{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:.375rem 1.5rem;margin:0}
dt{color:#4a5451}dd{margin:0;overflow-wrap:anywhere}
ul.plain{margin:0;padding:0;list-style:none}ul.plain li{padding:.625rem 0;border-top:1px solid #d8d3ca}
ul.plain li:first-child{border-top:0}
h3{margin:1.25rem 0 .25rem;font-size:1.0625rem;font-weight:600}summary{margin:1.25rem 0 .5rem;cursor:pointer;font-weight:600}
table{width:100%;border-collapse:collapse}th{text-align:start;font-weight:600;color:#4a5451}
th,td{padding-block:.5rem;padding-inline:0 1rem;border-bottom:1px solid #d8d3ca;vertical-align:top}th{white-space:nowrap}
td:last-child{padding-inline-end:0;overflow-wrap:anywhere}td.who{min-width:7rem}tbody tr:last-child td{border-bottom:0}
td.n,td.when{white-space:nowrap;font-variant-numeric:tabular-nums}td p{margin:0}td .label,.label{color:#4a5451}
tr.lost td{color:#a3211d}strong{font-weight:600}a{color:#0a4d5c}
svg{display:block;height:5rem;max-width:18rem;margin-top:.375rem;border-bottom:2px solid #787167}
@media(max-width:44rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}}
@media print{body{background:#fff;max-width:none;padding:0;font-size:10.5pt}section,aside{padding:.5rem 0;border-radius:0}
aside,aside.stop{background:#fff;padding-inline-start:.75rem}tr,li{break-inside:avoid}a{color:inherit;text-decoration:none}}
`.replaceAll('\n', '');

/** Reads the tags of a document with qpdf, and each page's content with a reading of its own. */
import { z } from 'zod';
import { run } from './tools.ts';

const Objects = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), z.unknown())]) });
const Dictionary = z.object({ value: z.record(z.string(), z.unknown()) });

const Mark = z.object({ '/Pg': z.string(), '/MCID': z.number() });
const Kid = z.union([z.number(), z.string(), Mark, z.object({ '/Obj': z.string() })]);
const Element = z.object({
  '/S': z.string(),
  '/P': z.string(),
  '/Pg': z.string().optional(),
  '/K': z.union([z.array(Kid), Kid]),
  '/Alt': z.string().optional(),
});
type Element = z.infer<typeof Element>;

const Page = z.object({ '/StructParents': z.number(), '/Contents': z.string(), '/Tabs': z.string() });
const Tree = z.object({
  '/K': z.string(),
  '/ParentTree': z.object({ '/Nums': z.array(z.union([z.number(), z.string(), z.array(z.string())])) }),
});

export interface Tagged {
  /** "Sect/L/LI": every element with the roles above it, in reading order. */
  readonly outline: readonly string[];
  /** Texts for pictures, in reading order; null where a picture has none. */
  readonly pictures: readonly (string | null)[];
  /** What does not fit together; empty in a sound document. */
  readonly faults: readonly string[];
}

const utf = (text: string | undefined): string | null => text?.replace(/^u:/, '') ?? null;

export function readTags(path: string): Tagged {
  const json = Objects.parse(JSON.parse(run('qpdf', ['--json=2', '--json-stream-data=none', path]).output));
  const objects = json.qpdf[1];
  const at = (ref: string): Record<string, unknown> => Dictionary.parse(objects[`obj:${ref}`]).value;
  const catalogue = Object.values(objects)
    .map((object) => Dictionary.safeParse(object).data?.value)
    .find((value) => value?.['/Type'] === '/Catalog');
  const tree = Tree.parse(at(String(catalogue?.['/StructTreeRoot'])));
  const outline: string[] = [];
  const pictures: (string | null)[] = [];
  const faults: string[] = [];
  /** Element by "page mark". */
  const owners = new Map<string, string>();
  const visit = (ref: string, parent: string, above: string): void => {
    const element: Element = Element.parse(at(ref));
    const name = above + element['/S'].slice(1);
    outline.push(name);
    if (element['/S'] === '/Figure') pictures.push(utf(element['/Alt']));
    if (parent !== '' && element['/P'] !== parent) faults.push(`${name} names another parent`);
    for (const kid of Array.isArray(element['/K']) ? element['/K'] : [element['/K']]) {
      if (typeof kid === 'string') visit(kid, ref, `${name}/`);
      else if (typeof kid === 'number') owners.set(`${element['/Pg']} ${kid}`, ref);
      else if ('/MCID' in kid) owners.set(`${kid['/Pg']} ${kid['/MCID']}`, ref);
    }
  };
  visit(tree['/K'], '', '');
  const parents = new Map<number, readonly string[]>();
  const nums = tree['/ParentTree']['/Nums'];
  for (let index = 0; index < nums.length; index += 2) {
    const [key, value] = [nums[index], nums[index + 1]];
    if (typeof key === 'number' && Array.isArray(value)) parents.set(key, value);
  }
  for (const [name, object] of Object.entries(objects)) {
    const value = Dictionary.safeParse(object).data?.value;
    if (value?.['/Type'] !== '/Page') continue;
    const page = Page.parse(value);
    const ref = name.replace('obj:', '');
    const marks = parents.get(page['/StructParents']) ?? [];
    const content = run('qpdf', [`--show-object=${page['/Contents'].split(' ')[0]}`, '--filtered-stream-data', path]);
    const seen = readContent(content.output, faults);
    if (new Set(seen).size !== seen.length) faults.push('two stretches have one number');
    if (page['/Tabs'] !== '/S') faults.push('a page does not follow the structure');
    for (const mark of seen) {
      if (owners.get(`${ref} ${mark}`) === undefined) faults.push(`mark ${mark} belongs to nothing`);
      else if (marks[mark] !== owners.get(`${ref} ${mark}`)) faults.push(`mark ${mark} has two parents`);
    }
    const owned = [...owners.keys()].filter((key) => key.startsWith(`${ref} `)).length;
    if (owned !== seen.length || marks.length !== seen.length) faults.push('a part has content that is not drawn');
  }
  return { outline, pictures, faults };
}

const painting = new Set(['TJ', 'Tj', 'f', 'S', 'B', 'Do', 'sh']);

/** The numbers of the marked stretches of a page; everything painted has to be in one, or in an artifact, never both. */
function readContent(content: string, faults: string[]): number[] {
  const marks: number[] = [];
  const open: string[] = [];
  for (const line of content.split('\n')) {
    const opened = /^\/(\w+)\s*(?:<<(.*)>>)?\s*B[DM]C$/.exec(line);
    if (opened) {
      const mark = /\/MCID (\d+)/.exec(opened[2] ?? '')?.[1];
      if (open.length > 0) faults.push(`${line} stands inside ${open.at(-1)}`);
      if (opened[1] !== 'Artifact' && mark === undefined) faults.push(`${line} has no number`);
      if (mark !== undefined) marks.push(Number(mark));
      open.push(line);
      continue;
    }
    if (line === 'EMC') {
      if (open.pop() === undefined) faults.push('a stretch is closed that was not opened');
      continue;
    }
    if (open.length === 0 && line.split(/\s+/).some((word) => painting.has(word))) faults.push(`untagged: ${line}`);
  }
  if (open.length > 0) faults.push('a stretch is not closed');
  return marks;
}

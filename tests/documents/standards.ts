/** Reads of a finished file what PDF/UA-1 and PDF/A-2a ask for: with qpdf down to its objects, and with a reading of our own from there. */
import { z } from 'zod';
import { run } from './tools.ts';

const Stream = z.object({ data: z.string(), dict: z.record(z.string(), z.unknown()) });
const Entry = z.union([z.object({ stream: Stream }), z.object({ value: z.unknown() })]);
const Json = z.object({ qpdf: z.tuple([z.unknown(), z.record(z.string(), Entry)]) });
const Dictionary = z.record(z.string(), z.unknown());

export interface Parts {
  readonly catalogue: Record<string, unknown>;
  /** In their order. */
  readonly pages: readonly Record<string, unknown>[];
  /** Of a page, in points. */
  readonly height: number;
  /** The dictionary that a reference such as "12 0 R" leads to. */
  readonly at: (ref: unknown) => Record<string, unknown>;
  /** A stream's dictionary and content; null where the reference leads to none. */
  readonly stream: (ref: unknown) => { readonly entries: Record<string, unknown>; readonly content: Buffer } | null;
}

export function readParts(path: string): Parts {
  const args = ['--json=2', '--json-stream-data=inline', '--decode-level=generalized', path];
  const objects = Json.parse(JSON.parse(run('qpdf', args).output)).qpdf[1];
  const at = (ref: unknown): Record<string, unknown> => {
    if (typeof ref !== 'string') return Dictionary.parse(ref);
    const entry = objects[`obj:${ref}`];
    return Dictionary.parse(entry && 'stream' in entry ? entry.stream.dict : entry?.value);
  };
  const values = Object.values(objects).flatMap((entry) =>
    'value' in entry ? [Dictionary.safeParse(entry.value)] : [],
  );
  const ofType = (type: string) => values.flatMap(({ data }) => (data?.['/Type'] === type ? [data] : []));
  const [catalogue = {}] = ofType('/Catalog');
  const [tree = {}] = ofType('/Pages');
  const [, , , height = 0] = z.array(z.number()).parse(tree['/MediaBox']);
  return {
    catalogue,
    pages: z.array(z.string()).parse(tree['/Kids']).map(at),
    height,
    at,
    stream(ref) {
      const entry = objects[`obj:${String(ref)}`];
      if (!entry || !('stream' in entry)) return null;
      return { entries: entry.stream.dict, content: Buffer.from(entry.stream.data, 'base64') };
    },
  };
}

/** The description of the whole file; null where it has none (PDF/UA-1 7.1, PDF/A-2 6.6.2.1). */
export function metadataOf({ catalogue, stream }: Parts): string | null {
  const found = stream(catalogue['/Metadata']);
  if (found?.entries['/Type'] !== '/Metadata' || found.entries['/Subtype'] !== '/XML') return null;
  return found.content.toString('utf8');
}

/** The profile that device colours of the file are meant in; null where it says none (PDF/A-2 6.2.4.3). */
export function outputProfile({ catalogue, at, stream }: Parts): Buffer | null {
  const [intent] = z.array(z.unknown()).parse(catalogue['/OutputIntents'] ?? []);
  if (intent === undefined || at(intent)['/S'] !== '/GTS_PDFA1') return null;
  const profile = stream(at(intent)['/DestOutputProfile']);
  return profile?.entries['/N'] === 3 ? profile.content : null;
}

/** Which operators for colours a file's pages use: "rg" and "RG" are device colours. */
export function colourOperators(parts: Parts): ReadonlySet<string> {
  const used = parts.pages.map((page) => parts.stream(page['/Contents'])?.content.toString('latin1') ?? '');
  return new Set(used.flatMap((content) => content.match(/(?<=[\d.] )(?:rg|RG|g|G|k|K|cs|CS|scn|SCN)\b/g) ?? []));
}

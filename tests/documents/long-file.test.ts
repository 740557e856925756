import { afterAll, expect, test } from 'vitest';
import { PdfFile, packedObjects, sealPlace, withUpdate } from '../../documents/pdf/file.ts';
import { searchFile } from '../../documents/seal/search-file.ts';
import { run, Workbench } from './tools.ts';

const bench = new Workbench();
afterAll(() => bench.dispose());

/** A page and as many small objects as a very long record has. */
function fileOf(objects: number): Uint8Array {
  const file = new PdfFile();
  const pages = file.reserve();
  const page = file.add(`<</Type/Page/Parent ${pages}/MediaBox[0 0 595 842]/Resources<<>>>>`);
  file.put(pages, `<</Type/Pages/Kids[${page}]/Count 1>>`);
  const kept = Array.from({ length: objects }, (_, n) => file.add(`<</Entry ${n}>>`));
  const root = file.add(`<</Type/Catalog/Pages ${pages}/Kept[${kept.join(' ')}]/Seal ${sealPlace}>>`);
  const about = file.add('<</Keywords(the last of all)>>');
  return file.finish({ root: `${root}`, about: `${about}`, id: `[<${'0'.repeat(32)}><${'0'.repeat(32)}>]` });
}

test.each([20_000, 150_000])(
  'a file of %d objects is written, takes a seal, and is read by other programs to its last object',
  (objects) => {
    const sealed = withUpdate(fileOf(objects), '<</Type/Sig>>');
    const path = bench.file('long.pdf', sealed);
    expect(run('qpdf', ['--check', path])).toMatchObject({ status: 0 });
    expect(run('qpdf', [`--show-object=${objects + 3}`, path]).output).toContain(`/Entry ${objects - 1}`);
    expect(packedObjects(sealed)).toContain(`/Entry ${objects - 1}>>`);
    const last = (text: string) => /\/Keywords\(([^)]*)\)/.exec(text)?.[1] ?? null;
    expect(searchFile(sealed, last)).toBe('the last of all');
  },
);

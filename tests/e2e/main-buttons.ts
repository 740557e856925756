import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Plugin, parseSync, Visitor } from 'vite';
import { filesUnder } from '../../scripts/inputs.ts';

const renderer = join(import.meta.dirname, '../../renderer');
const page = /^(screens|app)\/.*(?<!\.(gallery|test))\.tsx$/;

interface Found {
  /** "screens/day/today/Screen.tsx:64" */
  readonly at: string;
  /** Right behind the element's name. */
  readonly offset: number;
  /** Whether it is, or becomes, the one button that a screen is about, or one that takes something away. */
  readonly main: boolean;
}

/** Every `<Button>` in a source of the page. */
function buttonsIn(path: string, source: string): Found[] {
  const found: Found[] = [];
  new Visitor({
    JSXOpeningElement({ name, attributes }) {
      if (name.type !== 'JSXIdentifier' || name.name !== 'Button') return;
      const named = (name: string) =>
        attributes.find((one) => one.type === 'JSXAttribute' && one.name.name === name) ?? null;
      const kind = named('kind');
      const line = source.slice(0, name.end).split('\n').length;
      found.push({
        at: `${path}:${line}`,
        offset: name.end,
        // One that does nothing only says what is waited for.
        main:
          kind !== null &&
          /main|stop|props/.test(source.slice(kind.start, kind.end)) &&
          (named('onPress') ?? named('type')) !== null,
      });
    },
  }).visit(parseSync(path, source).program);
  return found;
}

/** Makes each button on the page say in `data-from` where it is written. */
export function saysWhereFrom(): Plugin {
  return {
    name: 'chairside-where-from',
    enforce: 'pre',
    transform(source, id) {
      const path = id.startsWith(`${renderer}/`) ? id.slice(renderer.length + 1) : '';
      if (path === 'kit/Button.tsx') {
        const taught = source.replace('<button\n', "<button data-from={Reflect.get(props, 'from')}\n");
        if (taught === source) throw new Error('kit/Button.tsx draws its button otherwise');
        return taught;
      }
      if (!page.test(path)) return null;
      let marked = source;
      for (const { at, offset } of buttonsIn(path, source).reverse())
        marked = `${marked.slice(0, offset)} {...{ from: '${at}' }}${marked.slice(offset)}`;
      return marked;
    },
  };
}

/** Where in the screens each main button is written that does something. */
export function mainButtons(): string[] {
  const paths = filesUnder(renderer).filter((path) => page.test(path));
  return paths.flatMap((path) =>
    buttonsIn(path, readFileSync(join(renderer, path), 'utf8'))
      .filter(({ main }) => main)
      .map(({ at }) => at),
  );
}

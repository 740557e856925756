import type { Plugin } from 'vite';

/** Every icon comes in six weights, of which the page draws two (`IconContext` in main.tsx, and `weight="fill"`). */
export function drawnWeights(): Plugin {
  return {
    name: 'chairside-icon-weights',
    transform: {
      filter: { id: /@phosphor-icons\/react\/dist\/defs\// },
      handler: (code) => ({ code: withoutOtherWeights(code), map: null }),
    },
  };
}

/** The definition of an icon without the weights that are never drawn. Throws when it no longer looks as it is known to. */
export function withoutOtherWeights(definition: string): string {
  const left = definition.replace(/\n {2}\[\n {4}"(?:thin|light|regular|duotone)",\n[\s\S]*?\n {2}\],?(?=\n)/g, '');
  const weights = [...left.matchAll(/\n {4}"([a-z]+)",\n/g)].map(([, weight]) => weight);
  if (weights.join(' ') !== 'bold fill') throw new Error(`An icon has the weights ${weights.join(', ')}.`);
  return left;
}

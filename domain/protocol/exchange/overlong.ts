import { type Fields, fieldOf, isFields, isItems } from '../versions/place.ts';

/** A list of a file with more items than the schema lets it have. */
export interface Overlong {
  readonly path: readonly string[];
  readonly most: number;
}

/**
 * The lists of a value that are longer than its JSON Schema lets them be. They are looked for before anything else, without a
 * look at their items: each of a hundred thousand could be wrong in many ways.
 */
export function overlong(json: unknown, schema: Fields): Overlong[] {
  const kinds = fieldOf(schema, '$defs');
  return within(json, schema, { kinds: isFields(kinds) ? kinds : {}, path: [] });
}

interface Where {
  readonly kinds: Fields;
  readonly path: readonly string[];
}

function within(json: unknown, named: Fields, where: Where): Overlong[] {
  const schema = resolved(named, where.kinds);
  const choices = [fieldOf(schema, 'oneOf'), fieldOf(schema, 'anyOf')].flatMap((list) => (isItems(list) ? list : []));
  const below = (inner: unknown, of: unknown, key: string) =>
    isFields(of) ? within(inner, of, { ...where, path: [...where.path, key] }) : [];
  if (isItems(json)) {
    const most = fieldOf(schema, 'maxItems');
    if (typeof most === 'number' && json.length > most) return [{ path: where.path, most }];
    return json.flatMap((item, index) => below(item, fieldOf(schema, 'items'), String(index)));
  }
  if (!isFields(json)) return [];
  const properties = fieldOf(schema, 'properties');
  return [
    ...choices.flatMap((one) => (isFields(one) && isMeant(json, one) ? within(json, one, where) : [])),
    ...Object.entries(isFields(properties) ? properties : {}).flatMap(([key, of]) =>
      below(fieldOf(json, key), of, key),
    ),
  ];
}

function resolved(schema: Fields, kinds: Fields): Fields {
  const name = fieldOf(schema, '$ref');
  const kind = typeof name === 'string' ? fieldOf(kinds, name.replace('#/$defs/', '')) : undefined;
  return isFields(kind) ? kind : schema;
}

/** Whether a value is of this kind among several, by the words that tell them apart: `"kind": "several-of"`. */
function isMeant(json: Fields, one: Fields): boolean {
  const properties = fieldOf(one, 'properties');
  return Object.entries(isFields(properties) ? properties : {}).every(
    ([key, of]) => !isFields(of) || !Object.hasOwn(of, 'const') || fieldOf(of, 'const') === fieldOf(json, key),
  );
}

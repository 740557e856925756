/**
 * The end of a switch that returns nothing: it does not compile while a case of the union is missing, and throws when a
 * value comes from outside of it. The value itself is not named: it may be personal.
 */
export function assertNever(_value: never): never {
  throw new TypeError('a value is outside of its union');
}

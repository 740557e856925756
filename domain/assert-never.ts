/**
 * Ends a switch that returns nothing: does not compile while a case of the union is missing, and throws on a value from
 * outside the union. The value is not named in the error, because it may be personal.
 */
export function assertNever(_value: never): never {
  throw new TypeError('a value is outside of its union');
}

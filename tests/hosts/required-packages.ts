import { isBuiltin } from 'node:module';

/** Every package that a CommonJS bundle asks for at run time, apart from Node's own modules. */
export function requiredPackages(source: string): string[] {
  // ajv carries calls as texts, for code that it would write into a file; it never does here.
  const names = [...source.matchAll(/(?<!["'`])\b(?:require|import)\(\s*["']([^"'.][^"']*)["']\s*\)/g)].map(
    (match) => match[1] ?? '',
  );
  return [...new Set(names.filter((name) => !isBuiltin(name)))].sort();
}

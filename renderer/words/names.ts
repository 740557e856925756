/** The name by which somebody is greeted: the first word of the whole name. */
export function givenName(name: string): string {
  return name.split(' ')[0] ?? name;
}

/** A text without what PostgreSQL cannot hold in one: the character 0 and halves of surrogate pairs. */
export function storable(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
